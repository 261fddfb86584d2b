import { mount } from 'svelte'
import '../../charts/theme.css'
import { Router } from '../state/router.svelte.ts'
import { applyTheme, rememberedTheme } from '../state/theme.ts'
import App from './App.svelte'
import './site.css'

applyTheme(rememberedTheme())
const router = new Router(window, document.documentElement.dataset.root ?? './')
mount(App, { target: document.body, props: { router } })
