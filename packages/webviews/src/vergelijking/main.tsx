import { openPage } from '../page.tsx'
import { App } from './app.tsx'
import '../tijdlijn/tijdlijn.css'
import './vergelijking.css'

openPage(App, 'main')
