// What happens on clicks and keys, and the first drawing.
function refresh(fit) {
  look();
  paint();
  fillFilters();
  fillPanel();
  if (DATED.length) drawBars();
  const edgesOf = counted(seen.edges.size, WORDS.count.line);
  byId('counts').textContent = [counted(seen.nodes.size, WORDS.count.actor), edgesOf, counted(seen.claims.length, WORDS.count.fact) + ' ' + WORDS.of + ' ' + CLAIMS.length, counted(PAGE.articles.length, WORDS.count.article)].join(' · ');
  byId('nothing').hidden = !CLAIMS.length || seen.nodes.size > 0;
  remember();
  if (fit) everything();
}

function choose({ node, edge }) {
  state.node = node || null;
  state.edge = edge || null;
  state.near = state.near && Boolean(node);
  byId('tip').hidden = true;
  refresh();
}

function clear() {
  choose({});
}

function showPerson(id) {
  if (!NODE.has(id)) return;
  state.persons = true;
  choose({ node: id });
}

function reset() {
  const { dark } = state;
  Object.assign(state, fresh(), { dark });
  byId('size').value = state.size;
  refresh(true);
}

function tip(point, title, under) {
  const box = byId('tip');
  box.replaceChildren(title, el('i', {}, under));
  box.hidden = false;
  box.style.left = Math.min(point.x + 14, byId('stage').clientWidth - box.offsetWidth - 6) + 'px';
  box.style.top = Math.min(point.y + 16, byId('stage').clientHeight - box.offsetHeight - 6) + 'px';
}

function hovered({ node, edge, pointer }) {
  if (node) {
    const at = NODE.get(node);
    return tip(pointer.DOM, at.label, at.kind === 'Person' ? WORDS.actsFor + ' ' + nameOf(at.of) : PAGE.kinds[at.kind] + ' · ' + counted(claimsOf(at).length, WORDS.count.fact));
  }
  const line = EDGE.get(edge);
  if (!line || line.type === 'Person' || !seen.edges.has(edge)) return undefined;
  const live = seen.edges.get(edge);
  const title = nameOf(line.from) + (line.arrows === 'to' ? ' → ' : ' – ') + nameOf(line.to);
  return tip(pointer.DOM, title, upper(PAGE.types[line.type].label) + ' · ' + PAGE.modalities[standing(live)] + ' · ' + counted(live.length, WORDS.count.fact));
}

function startCanvas() {
  network = new vis.Network(byId('mynetwork'), { nodes, edges }, PAGE.options);
  network.on('afterDrawing', drawNames);
  network.on('click', ({ pointer }) => {
    const node = network.getNodeAt(pointer.DOM);
    const edge = node === undefined ? network.getEdgeAt(pointer.DOM) : undefined;
    network.unselectAll();
    if (node !== undefined) choose({ node });
    else if (edge !== undefined) choose(EDGE.get(edge).type === 'Person' ? { node: EDGE.get(edge).from } : { edge });
    else if (state.node || state.edge) clear();
  });
  network.on('doubleClick', ({ pointer }) => {
    const node = network.getNodeAt(pointer.DOM);
    if (node === undefined) return;
    state.near = true;
    state.node = node;
    refresh(true);
  });
  for (const event of ['hoverNode', 'hoverEdge']) network.on(event, hovered);
  for (const event of ['blurNode', 'blurEdge', 'dragStart', 'zoom']) network.on(event, () => { byId('tip').hidden = true; });
}

function keyed(event) {
  const writing = /INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName) && document.activeElement.type !== 'checkbox';
  if (event.key === 'Escape') { shut(); if (state.node || state.edge) clear(); return; }
  if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
  const keys = { '/': () => byId('query').focus(), '+': () => zoom(1.3), '-': () => zoom(1 / 1.3), 0: everything };
  if (!keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
}

function drawer(open) {
  byId('left').classList.toggle('open', open);
  byId('filters').setAttribute('aria-expanded', String(open));
}

function startControls() {
  document.addEventListener('keydown', keyed);
  byId('theme').addEventListener('click', () => { state.dark = !state.dark; dress(); refresh(); });
  byId('zoomin').addEventListener('click', () => zoom(1.3));
  byId('zoomout').addEventListener('click', () => zoom(1 / 1.3));
  byId('fit').addEventListener('click', everything);
  byId('reset').addEventListener('click', reset);
  byId('filters').addEventListener('click', () => drawer(!byId('left').classList.contains('open')));
  byId('closefilters').addEventListener('click', () => drawer(false));
  byId('skip').addEventListener('click', (event) => { event.preventDefault(); byId('panel').focus(); });
  document.addEventListener('click', (event) => { if (!byId('export').contains(event.target)) byId('export').open = false; });
}

function dress() {
  document.documentElement.classList.toggle('dark', state.dark);
}

recall();
dress();
startCanvas();
startControls();
startSearch();
startExport();
startTime();
fillSizes();
byId('empty').hidden = CLAIMS.length > 0;
refresh();
frame(false);
document.documentElement.dataset.ready = 'yes';
