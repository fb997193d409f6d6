import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import Components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const backend = { target: 'http://127.0.0.1:8000', changeOrigin: false }

/** Pages that are often somebody's first, in one file each: src/app/early.ts fetches it beside the kit. */
const HOME = /src\/features\/(?:home\/HomePage|services\/ServiceRow)/
/** What forms of both faces are made of. */
const INPUTS = /src\/(?:shared\/(?:lib\/(?:drafts|upload|useUrlState)\.|ui\/Dx(?:Checkbox|ProgressBar|RadioGroup|Select|TextArea)\b)|features\/apply\/(?:materials\/|form\/\w+\.ts))/
const FORM = /src\/features\/apply\/(?:Apply|Earlier|Papers|Review|useDraft|form\/(?:FormField|FormSection|PeopleField))/
const DOOR = /src\/features\/sign-in\/(?:pages\/SignInPage|components\/CodeForm|nextPath)/
/** Words every visitor reads first, in one file per language; and the form's, which speaks of tickets too. */
const FIRST_WORDS = /i18n\/([\w-]+)\/(?:common|home|services)\.json/
const FORM_WORDS = /i18n\/([\w-]+)\/(?:apply|tickets)\.json/
function wordsFile(id: string): string | null {
  const [first, form] = [FIRST_WORDS.exec(id)?.[1], FORM_WORDS.exec(id)?.[1]]
  if (first) return `words-${first}`
  return form ? `words-form-${form}` : null
}

/** What runs while the rest is on the way; the helpers of dynamic imports come with it, so that it waits for nobody. */
const EARLY = /src\/(?:app\/early|shared\/(?:i18n\/preferred|lib\/(?:early|trace)))\.ts|vite\/preload-helper|rolldown[/:]runtime/
const KIT =
  /src\/(?:app\/(?!Staff|staff|element|NotFound|early)|features\/(?:(?:services|tickets)\/api|tickets\/words)\.|shared\/(?:styles\/control\.css|i18n\/\w+\.ts|lib\/(?:api|http|office|network|problem|query|useSession|page|format|navCounts)\.|ui\/(?:icons|field|toast|Dx(?:Button|Card|Chip|StatusChip|ErrorSummary|Skeleton|Icon|EmptyState|TopBar|BottomBar|LanguageSwitch|Field|TextInput)\b)))/

/** What the early script asks for on every address: named in the page, it is on its way with the script itself. */
const WITH_EARLY = new Set(['rolldown-runtime', 'words-zh-CN'])

/** Puts the early script before the others: a second script of the page would be bundled into the first. */
function earlyFirst(): Plugin {
  return {
    name: 'early-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
        const early = chunks.find(({ isEntry, name }) => isEntry && name === 'early')
        const beside = chunks.filter(({ name }) => WITH_EARLY.has(name))
        if (!early || beside.length < WITH_EARLY.size) throw new Error('the build has no early script, or not what goes with it')
        return [
          { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src: `/${early.fileName}` }, injectTo: 'head-prepend' },
          ...beside.map(({ fileName }) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` }, injectTo: 'head' as const })),
        ]
      },
    },
  }
}

export default defineConfig({
  plugins: [
    vue(),
    earlyFirst(),
    // Element Plus is named in templates of the staff face only; each component brings its own style.
    Components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
  ],
  define: {
    // Every component we use, Element Plus' and Reka's too, is written with setup().
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
  },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    manifest: 'manifest-assets.json',
    // A strict policy without `data:` scripts or fonts: every asset is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: 'index.html', early: 'src/app/early.ts' },
      output: {
        codeSplitting: {
          // What every first visit needs, in few files: forty small ones pack a fifth worse.
          groups: [
            { name: 'early', test: EARLY, priority: 3 },
            { name: 'core', test: /node_modules\/(?:@vue\/(?:runtime|reactivity|shared)|vue\/|vue-router|@tanstack)/ },
            { name: 'kit', test: (id) => KIT.test(id) || /plugin-vue[_:]export-helper/.test(id) },
            { name: 'home', test: HOME },
            { name: 'inputs', test: INPUTS },
            { name: 'form', test: FORM },
            { name: 'door', test: DOOR },
            { debugName: 'words', name: wordsFile, test: /i18n\/[\w-]+\/\w+\.json/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': backend, '/demo': backend } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/shared/test/setup.ts'],
    restoreMocks: true,
  },
})
