// What the reader has chosen, kept in the address after #, so that a link brings back the same view.
const DATED = CLAIMS.filter((claim) => claim.days);
const STARTS = DATED.map((claim) => claim.days[0]).sort((one, other) => one - other);
const quantile = (share) => STARTS[Math.min(STARTS.length - 1, Math.floor(share * STARTS.length))];
// A few facts of long ago must not squeeze all others into a corner: they count at the open end of the line.
const REACH = DATED.length ? 0.6 * (quantile(0.9) - quantile(0.1)) + 365 : 0;
const FIRST = DATED.length ? Math.max(STARTS[0], quantile(0.1) - REACH) : Infinity;
const LAST = DATED.length ? Math.min(STARTS[STARTS.length - 1], quantile(0.9) + REACH) : -Infinity;
const CUT = { from: DATED.length > 0 && STARTS[0] < FIRST, to: DATED.length > 0 && STARTS[STARTS.length - 1] > LAST };
const KINDS = [['State'], ['Alliance', 'Grouping', 'Organization'], ['Company', 'ArmedGroup'], ['Region']];

function fresh() {
  return {
    off: new Set(), real: new Set(PAGE.counted), hidden: new Set(), from: FIRST, to: LAST, size: PAGE.size,
    node: null, edge: null, near: false, persons: false, alone: true, undated: true,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  };
}

const state = fresh();

function recall() {
  const told = new URLSearchParams(location.hash.slice(1));
  const set = (name) => new Set((told.get(name) || '').split(',').filter(Boolean));
  if (told.has('off')) state.off = set('off');
  if (told.has('real')) state.real = new Set([...set('real')].filter((one) => REALITY.includes(one)));
  if (told.has('hide')) state.hidden = set('hide');
  if (told.has('from')) state.from = dayOf(told.get('from')) ?? FIRST;
  if (told.has('to')) state.to = dayOf(told.get('to')) ?? LAST;
  if (PAGE.sizes.includes(told.get('size'))) state.size = told.get('size');
  if (EDGE.has(told.get('edge'))) state.edge = told.get('edge');
  else if (NODE.has(told.get('node'))) state.node = told.get('node');
  state.persons = told.has('persons');
  state.alone = told.get('alone') !== '0';
  state.undated = told.get('undated') !== '0';
  if (told.has('theme')) state.dark = told.get('theme') === 'dark';
}

function remember() {
  const told = new URLSearchParams();
  const counts = PAGE.counted.length === state.real.size && PAGE.counted.every((one) => state.real.has(one));
  if (state.off.size) told.set('off', [...state.off].join(','));
  if (!counts) told.set('real', [...state.real].join(','));
  if (state.hidden.size) told.set('hide', [...state.hidden].join(','));
  if (state.from > FIRST) told.set('from', isoOf(state.from));
  if (state.to < LAST) told.set('to', isoOf(state.to));
  if (state.size !== PAGE.size) told.set('size', state.size);
  if (state.node) told.set('node', state.node);
  if (state.edge) told.set('edge', state.edge);
  if (state.persons) told.set('persons', '1');
  if (!state.alone) told.set('alone', '0');
  if (!state.undated) told.set('undated', '0');
  try {
    history.replaceState(null, '', '#' + told);
  } catch {
    // A frame without an address of its own (a notebook) cannot keep one.
  }
}
