import { openPage } from '../page.tsx'
import { App } from './app.tsx'
import './regelboek.css'

openPage(App, 'div')
