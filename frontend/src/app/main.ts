import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { currentLanguage, i18n, setLanguage } from '@/shared/i18n'
import '@/shared/styles/tokens.css'
import '@/shared/styles/base.css'
import App from './App.vue'
import { queryClient } from './queries'
import { router } from './router'

async function start(): Promise<void> {
  await setLanguage(currentLanguage())
  createApp(App).use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient }).use(router).mount('#app')
  if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/sw.js')
}

void start()
