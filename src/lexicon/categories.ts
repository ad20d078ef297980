// Apart from the schema, whose library takes longer to load than the lexicons do.
/** The rhetorical kind of an entry. Closed: reports, keys and colours are made from this list. */
export const CATEGORIES = [
  'name-calling', // a label that judges people: "thugs", "elites", "regime"
  'virtue-word', // borrows a value nobody opposes: "freedom", "rules-based order"
  'euphemism', // softens: "collateral damage", "special military operation"
  'dysphemism', // hardens: "death tax", "illegal aliens"
  'frame', // names an issue so that one side has already won: "tax relief", "systemic challenge"
  'evaluation', // plain praise or blame: "disastrous", "reckless", "historic"
  'fear', // threat and doom: "existential threat", "on the brink"
  'intensifier', // "utterly", "massive"
  'minimiser', // "merely", "a handful of"
  'certainty', // "obviously", "there is no doubt"
  'presupposition', // takes a contested thing as given: "even", "once again fails to"
  'doubt', // "so-called evidence", "allegedly", "claims"
  'vague-source', // "critics say", "many believe"
  'us-and-them', // "our values", "these people"
  'slogan', // worn formulas: "at the end of the day", "take back control"
  'metaphor', // war, disease, flood, animal, theatre, game
  'sneer', // "lectures us about", "the usual suspects"
  'loaded-verb', // "slammed", "gutted", "rammed through"
] as const
