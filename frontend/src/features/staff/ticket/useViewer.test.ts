import { describe, expect, it } from 'vitest'
import { useViewer } from './useViewer'

describe('the viewer', () => {
  it('zooms within bounds, turns by quarters and fits again', () => {
    const viewer = useViewer()
    for (let press = 0; press < 40; press++) viewer.closer()
    expect(viewer.zoom.value).toBe(4)
    for (let press = 0; press < 40; press++) viewer.farther()
    expect(viewer.zoom.value).toBe(0.5)
    viewer.rotate()
    expect(viewer.transform.value).toBe('rotate(90deg)')
    viewer.reset()
    expect([viewer.zoom.value, viewer.turn.value]).toEqual([1, 0])
  })
})
