// The time line: a histogram of facts by day, month or year, two handles, and a play button.
const SPAN = LAST - FIRST + 1;
const STEP = Math.max(1, Math.ceil(SPAN / 72));
const BINS = DATED.length ? Math.ceil(SPAN / STEP) : 0;
let clock = null;

function drawBars() {
  const bins = Array.from({ length: BINS }, () => [0, 0]);
  for (const claim of DATED) if (typeOn(claim) && realOn(claim)) bins[Math.floor((Math.min(LAST, Math.max(FIRST, claim.days[0])) - FIRST) / STEP)][against(claim.type) ? 1 : 0] += 1;
  const most = Math.max(1, ...bins.map((bin) => bin[0] + bin[1]));
  const bars = bins.flatMap(([together, rival], at) => {
    const start = FIRST + at * STEP;
    const inside = start + STEP > state.from && start <= state.to;
    const bar = (count, below, name) => svg('rect', { x: at * 4 + 0.4, width: 3.2, y: 34 - ((below + count) / most) * 32, height: (count / most) * 32, class: inside ? name : 'out' });
    return [together ? bar(together, 0, 'with') : null, rival ? bar(rival, together, 'against') : null].filter(Boolean);
  });
  byId('bars').setAttribute('viewBox', '0 0 ' + Math.max(BINS * 4, 4) + ' 34');
  byId('bars').replaceChildren(...bars);
  const open = (name, edge) => (CUT[name] && state[name] === edge ? '… ' : '');
  byId('span').textContent = open('from', FIRST) + written(isoOf(state.from)) + ' – ' + written(isoOf(state.to)) + open('to', LAST).trimEnd();
  byId('from').value = state.from;
  byId('to').value = state.to;
  byId('from').setAttribute('aria-valuetext', written(isoOf(state.from)));
  byId('to').setAttribute('aria-valuetext', written(isoOf(state.to)));
}

// Years, or months where all lies within two years, as many as have room.
function drawTicks() {
  const months = SPAN < 800;
  const ticks = [];
  const date = new Date(FIRST * DAY);
  for (let at = new Date(Date.UTC(date.getUTCFullYear(), months ? date.getUTCMonth() + 1 : 12, 1)); at / DAY <= LAST; at.setUTCMonth(at.getUTCMonth() + (months ? 1 : 12))) ticks.push(at / DAY);
  const room = Math.max(1, Math.floor(byId('ticks').clientWidth / (months ? 74 : 48)));
  const every = Math.ceil(ticks.length / room);
  byId('ticks').replaceChildren(...ticks.filter((_, at) => at % every === 0).map((day) => {
    const share = (day - FIRST) / Math.max(1, SPAN - 1);
    if (share > 0.97) return null;
    const tick = el('span', {}, written(months ? isoOf(day).slice(0, 7) : isoOf(day).slice(0, 4)));
    tick.style.left = share * 100 + '%';
    return tick;
  }).filter(Boolean));
}

let pending = false;

function later() {
  if (pending) return;
  pending = true;
  requestAnimationFrame(() => { pending = false; refresh(); });
}

function slide(name) {
  const input = byId(name);
  Object.assign(input, { min: FIRST, max: LAST, step: 1, value: state[name] });
  input.addEventListener('input', () => {
    state[name] = name === 'from' ? Math.min(+input.value, state.to) : Math.max(+input.value, state.from);
    later();
  });
}

function pause() {
  clearInterval(clock);
  clock = null;
  byId('play').textContent = '▶';
  byId('play').setAttribute('aria-label', WORDS.play);
}

function play() {
  if (clock) return pause();
  if (state.to >= LAST) state.to = state.from;
  byId('play').textContent = '❚❚';
  byId('play').setAttribute('aria-label', WORDS.pause);
  clock = setInterval(() => {
    state.to = Math.min(LAST, state.to + Math.max(1, Math.round(SPAN / 90)));
    refresh();
    if (state.to >= LAST) pause();
  }, still ? 500 : 150);
  return undefined;
}

function startTime() {
  if (!DATED.length || SPAN < 2) return;
  byId('time').hidden = false;
  slide('from');
  slide('to');
  byId('play').addEventListener('click', play);
  drawTicks();
  addEventListener('resize', drawTicks);
}
