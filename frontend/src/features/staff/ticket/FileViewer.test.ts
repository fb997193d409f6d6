import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAreas, setLanguage } from '@/shared/i18n'
import type { MaterialFile } from '../lib/types'
import FileViewer from './FileViewer.vue'

const photo: MaterialFile = { id: 'f1', name: '执照.jpg', kind: 'photo', media_type: 'image/jpeg', size: 2048, pages: 1, position: 0, url: '/f1', preview_url: null, removed: false }

describe('the viewer of a paper', () => {
  beforeAll(async () => {
    await loadAreas(['desk', 'common'])
    await setLanguage('en')
  })

  it('shows a photo with its way out', () => {
    const viewer = mount(FileViewer, { props: { files: [photo], name: '营业执照' } })
    expect(viewer.get('img').attributes('src')).toBe('/f1')
    expect(viewer.find('a[href="/f1"]').exists()).toBe(true)
  })

  it('says of a removed file what happened, and offers nothing that is not there', () => {
    for (const kind of ['photo', 'pdf', 'office'] as const) {
      const viewer = mount(FileViewer, { props: { files: [{ ...photo, kind, removed: true }], name: '营业执照' } })
      expect(viewer.text()).toContain('File removed after the years it is kept')
      expect(viewer.text()).toContain('执照.jpg')
      expect(viewer.findAll('img, a, iframe')).toHaveLength(0)
    }
  })
})
