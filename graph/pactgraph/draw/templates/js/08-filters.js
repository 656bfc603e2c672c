// The legend is the filter: groups with their kinds, how real, kinds of actors, persons, size.
function check(on, change, label) {
  const box = el('input', { type: 'checkbox', 'aria-label': label, on: { change: () => change(box.checked) } });
  box.checked = on;
  return box;
}

function toggle(set, name, on) {
  if (on) set.delete(name);
  else set.add(name);
  refresh();
}

// A short line as it is drawn: colour, bar across for contention, stroke for how real.
function sample(color, rival, dashes) {
  const line = svg('line', { x1: 1, y1: 7, x2: 33, y2: 7, 'stroke-width': 2.4, stroke: color });
  if (dashes) line.setAttribute('stroke-dasharray', dashes.join(' '));
  const made = svg('svg', { viewBox: '0 0 34 14', 'aria-hidden': 'true' }, line);
  if (rival) made.append(svg('line', { x1: 17, y1: 1.5, x2: 17, y2: 12.5, 'stroke-width': 2.4, stroke: color }));
  return made;
}

const MARKS = {
  State: () => svg('circle', { cx: 8, cy: 8, r: 6 }),
  Alliance: () => svg('path', { d: 'M4.5 2h7L15 8l-3.5 6h-7L1 8z' }),
  Company: () => svg('rect', { x: 2.5, y: 2.5, width: 11, height: 11 }),
  Region: () => svg('path', { d: 'M8 1l6.5 7L8 15 1.5 8z' }),
  Person: () => svg('path', { d: 'M8 2l6.5 12h-13z' }),
};

function mark(kind) {
  const shape = MARKS[kind]();
  shape.setAttribute('fill', css('--' + kind));
  return svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, shape);
}

function row(box, sign, label, number, extra) {
  return el('label', { class: 'row' + (sign ? '' : ' plain') + (box.checked || box.indeterminate ? '' : ' off'), ...extra }, box, sign, el('span', {}, label), el('b', {}, number === null ? '' : String(number)));
}

const opened = new Set();

function groupRow(group, numbers) {
  const types = Object.keys(PAGE.types).filter((type) => groupOf(type) === group && numbers.all.has(type));
  const total = types.reduce((sum, type) => sum + (numbers.now.get(type) || 0), 0);
  const off = types.filter((type) => state.off.has(type)).length;
  const change = (on) => { types.forEach((type) => (on ? state.off.delete(type) : state.off.add(type))); refresh(); };
  const box = check(off < types.length, change);
  box.indeterminate = off > 0 && off < types.length;
  const label = upper(PAGE.groups[group].label);
  const list = el('ul', { hidden: !opened.has(group) }, ...types.map((type) => {
    const one = check(!state.off.has(type), (on) => toggle(state.off, type, on));
    return el('li', {}, row(one, null, upper(PAGE.types[type].label), numbers.now.get(type) || 0, { 'data-type': type }));
  }));
  const more = el('button', { class: 'more', 'aria-expanded': String(opened.has(group)), 'aria-label': WORDS.types + ': ' + label, on: { click: () => {
    opened.has(group) ? opened.delete(group) : opened.add(group);
    list.hidden = !opened.has(group);
    more.setAttribute('aria-expanded', String(!list.hidden));
  } } }, '›');
  const head = row(box, sample(css('--' + group), !PAGE.groups[group].cooperative, false), label, total, { 'data-group': group });
  return el('div', { class: 'group' }, el('div', { class: 'head' }, head, more), list);
}

function tally(claims, key) {
  const numbers = new Map();
  for (const claim of claims) numbers.set(claim[key], (numbers.get(claim[key]) || 0) + 1);
  return numbers;
}

function fillFilters() {
  const held = document.activeElement && document.activeElement.closest('#left [data-key], #left [data-group], #left [data-type]');
  const again = held ? ['key', 'group', 'type'].filter((name) => held.dataset[name]).map((name) => `[data-${name}="${held.dataset[name]}"] input`)[0] : null;
  const numbers = { all: tally(CLAIMS, 'type'), now: tally(CLAIMS.filter((claim) => realOn(claim) && timeOn(claim)), 'type') };
  const groups = Object.keys(PAGE.groups).filter((group) => Object.keys(PAGE.types).some((type) => groupOf(type) === group && numbers.all.has(type)));
  byId('groups').replaceChildren(...groups.map((group) => groupRow(group, numbers)));
  const real = tally(CLAIMS.filter((claim) => typeOn(claim) && timeOn(claim)), 'modality');
  byId('modalities').replaceChildren(...REALITY.map((one) => {
    const box = check(state.real.has(one), (on) => { on ? state.real.add(one) : state.real.delete(one); refresh(); });
    return row(box, sample(css('--mute'), false, DASHES[one]), upper(PAGE.modalities[one]), real.get(one) || 0, { 'data-key': one, title: WORDS.standing[one] });
  }));
  fillKinds();
  if (again && byId('left').querySelector(again)) byId('left').querySelector(again).focus();
}

function fillKinds() {
  const rows = KINDS.map((kinds) => [kinds, PAGE.nodes.filter((node) => kinds.includes(node.kind)).length]).filter(([, number]) => number);
  byId('kinds').replaceChildren(...rows.map(([kinds, number]) => {
    const present = kinds.filter((kind) => PAGE.nodes.some((node) => node.kind === kind));
    const label = upper(present.map((kind) => PAGE.kinds[kind]).join(', '));
    return row(check(!state.hidden.has(kinds[0]), (on) => toggle(state.hidden, kinds[0], on)), mark(kinds[0]), label, number, { 'data-key': kinds[0] });
  }));
  const people = PAGE.nodes.filter((node) => node.kind === 'Person').length;
  const flag = (name, label, number) => row(check(state[name], (on) => { state[name] = on; refresh(); }), null, label, number, { 'data-key': name });
  const flags = [flag('alone', WORDS.alone, null)];
  if (people) flags.unshift(flag('persons', WORDS.persons, people));
  if (DATED.length < CLAIMS.length) flags.push(flag('undated', WORDS.undated, CLAIMS.length - DATED.length));
  byId('levels').replaceChildren(...flags);
}

function fillSizes() {
  byId('size').replaceChildren(...PAGE.sizes.map((size) => el('option', { value: size }, WORDS.sizes[size])));
  byId('size').value = state.size;
  byId('size').addEventListener('change', (event) => { state.size = event.target.value; refresh(); });
  byId('counted').textContent = WORDS.counted + ' ' + PAGE.counted.map((one) => PAGE.modalities[one]).join(', ') + '.';
}
