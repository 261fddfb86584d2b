import { mount } from 'svelte'
import '../../src/charts/theme.css'
import '../../src/views/app/site.css'
import Gallery from './Gallery.svelte'
import { wanted } from './wanted.ts'

const asked = wanted(window.location.search)
document.documentElement.lang = asked.language === 'zh' ? 'zh-CN' : 'en'
if (asked.theme !== null) document.documentElement.dataset['theme'] = asked.theme
mount(Gallery, { target: document.body, props: { asked } })
