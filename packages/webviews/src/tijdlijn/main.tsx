import { openPage } from '../page.tsx'
import { App } from './app.tsx'
import './tijdlijn.css'

openPage(App, 'main')
