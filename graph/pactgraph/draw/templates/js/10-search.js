// Search: accents and case do not matter; codes (UKR, NATO) are found too.
const INDEX = PAGE.nodes.map((node) => ({ node, keys: [fold(node.label), fold(node.id)] }));
let marked = -1;

function matching(text) {
  const wanted = fold(text);
  if (!wanted) return [];
  const score = ({ keys }) => (keys.includes(wanted) ? 0 : keys[0].startsWith(wanted) ? 1 : keys[0].includes(' ' + wanted) ? 2 : keys[0].includes(wanted) ? 3 : 9);
  return INDEX.map((entry) => [score(entry), entry.node]).filter(([at]) => at < 9)
    .sort((one, other) => one[0] - other[0] || valueOf(other[1]) - valueOf(one[1]) || (one[1].label < other[1].label ? -1 : 1))
    .slice(0, 9).map(([, node]) => node);
}

function suggest() {
  const found = matching(byId('query').value);
  const rows = found.map((node, at) => el('li', { role: 'option', id: 'match' + at, 'data-id': node.id, on: { mousedown: (event) => { event.preventDefault(); take(node.id); } } },
    node.label, el('small', {}, PAGE.kinds[node.kind])));
  if (!rows.length && byId('query').value.trim()) rows.push(el('li', { 'aria-disabled': 'true' }, WORDS.noMatch));
  byId('matches').replaceChildren(...rows);
  byId('matches').hidden = !rows.length;
  byId('query').setAttribute('aria-expanded', String(rows.length > 0));
  point(found.length ? 0 : -1);
}

function point(at) {
  const rows = [...byId('matches').querySelectorAll('[role=option]')];
  marked = rows.length && at >= 0 ? (at + rows.length) % rows.length : -1;
  rows.forEach((one, place) => one.setAttribute('aria-selected', String(place === marked)));
  if (marked >= 0) byId('query').setAttribute('aria-activedescendant', rows[marked].id);
  else byId('query').removeAttribute('aria-activedescendant');
}

function shut() {
  byId('matches').hidden = true;
  byId('query').setAttribute('aria-expanded', 'false');
}

function take(id) {
  shut();
  byId('query').value = '';
  if (NODE.get(id).kind === 'Person') showPerson(id);
  else choose({ node: id });
  network.focus(id, { scale: Math.max(0.9, network.getScale()), animation: still ? false : { duration: 350 } });
}

function typed(event) {
  const rows = byId('matches').querySelectorAll('[role=option]');
  if (event.key === 'ArrowDown') { point(marked + 1); event.preventDefault(); }
  if (event.key === 'ArrowUp') { point(marked - 1 < 0 ? rows.length - 1 : marked - 1); event.preventDefault(); }
  if (event.key === 'Enter' && marked >= 0 && rows[marked]) take(rows[marked].dataset.id);
  if (event.key === 'Escape') { byId('query').value = ''; shut(); }
}

function startSearch() {
  byId('query').addEventListener('input', suggest);
  byId('query').addEventListener('keydown', typed);
  byId('query').addEventListener('blur', shut);
}
