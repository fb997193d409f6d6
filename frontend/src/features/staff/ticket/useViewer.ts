import { computed, ref } from 'vue'

const CLOSEST = 4
const FARTHEST = 0.5
const STEP = 0.25
const QUARTER = 90

/** How close and how turned a photo is looked at. */
export function useViewer() {
  const zoom = ref(1)
  const turn = ref(0)
  return {
    zoom,
    turn,
    transform: computed(() => `rotate(${turn.value}deg)`),
    closer: () => (zoom.value = Math.min(CLOSEST, zoom.value + STEP)),
    farther: () => (zoom.value = Math.max(FARTHEST, zoom.value - STEP)),
    rotate: () => (turn.value += QUARTER),
    reset: () => {
      zoom.value = 1
      turn.value = 0
    },
  }
}
