// The page works without this: it adds the card beside a phrase, goes to lit-up words, and reads out what happened.
const card = document.querySelector('#card') as HTMLElement
const said = document.querySelector('#said') as HTMLElement
const PHRASE = 'mark a[href]'
let pinned: Element | null = null

const linked = (link: Element): HTMLElement | null => document.getElementById((link.getAttribute('href') ?? '').slice(1))

function showCard(link: Element): void {
  const note = linked(link)
  if (!note) return
  card.replaceChildren(...[...note.children].map((child) => child.cloneNode(true)))
  card.hidden = false
  const place = link.getClientRects()[0] ?? link.getBoundingClientRect()
  const left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - card.offsetWidth - 8))
  const below = place.bottom + 6 + card.offsetHeight < window.innerHeight || place.top < card.offsetHeight + 6
  card.style.left = `${left + window.scrollX}px`
  card.style.top = `${(below ? place.bottom + 6 : place.top - card.offsetHeight - 6) + window.scrollY}px`
}

function hideCard(): void {
  card.hidden = true
  pinned = null
}

const phraseAt = (event: Event): Element | null => (event.target instanceof Element ? event.target.closest(PHRASE) : null)

document.addEventListener('pointerover', (event) => {
  const link = phraseAt(event)
  if (link && !pinned) showCard(link)
  // The card stays while the pointer is on it, so that it can be read and copied.
  else if (!pinned && event.target instanceof Element && !event.target.closest('#card')) hideCard()
})
document.addEventListener('focusin', (event) => {
  const link = phraseAt(event)
  if (link) showCard(link)
  else if (event.target instanceof Element && !event.target.closest('#card')) hideCard()
})
document.addEventListener('click', (event) => {
  const link = phraseAt(event)
  if (!link || event.ctrlKey || event.metaKey) {
    if (event.target instanceof Element && !event.target.closest('#card')) hideCard()
    return
  }
  event.preventDefault()
  const again = pinned === link
  hideCard()
  if (again) return
  pinned = link
  showCard(link)
})

/** The figure that the address names: its list opens, its first words come into view. */
function follow(): void {
  for (const link of document.querySelectorAll('.matrix [aria-current]')) link.removeAttribute('aria-current')
  const id = location.hash.slice(1)
  const [, scope, cell] = /^(x\d+)-cell-(\d+)$/.exec(id) ?? []
  if (scope === undefined) return
  document.querySelector(`.matrix a[href="#${id}"]`)?.setAttribute('aria-current', 'true')
  document.getElementById(id)?.closest('details')?.setAttribute('open', '')
  const words = document.querySelectorAll(`.${scope}-e${cell}`)
  words[0]?.scrollIntoView({ block: 'center' })
  said.textContent = `${words.length} places light up in the text. Escape puts them out.`
}
window.addEventListener('hashchange', follow)
follow()

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  if (!card.hidden) hideCard()
  else if (/-cell-/.test(location.hash)) {
    location.hash = 'all'
    said.textContent = 'No words are lit up.'
  }
})
