// The panel: the facts of what is chosen, else the latest ones. It is also the canvas's twin for keyboards and readers.
const PORTION = 40;

const lately = (one, other) => (other.days ? other.days[0] : -1e9) - (one.days ? one.days[0] : -1e9);

function cards(claims, limit) {
  const shown = claims.slice(0, limit).map(card);
  if (claims.length > limit) {
    const more = el('button', { on: { click: () => foot.replaceWith(...cards(claims.slice(limit), PORTION)) } }, WORDS.more + ' (' + (claims.length - limit) + ')');
    const foot = el('p', { class: 'foot' }, more);
    shown.push(foot);
  }
  return shown;
}

function action(text, handler) {
  return el('button', { on: { click: handler } }, text);
}

function tile(value, name) {
  return el('div', {}, el('b', {}, String(value)), el('span', {}, name));
}

const byLine = (edge) => (seen.edges.get(edge.id) || []);

function partners(id, rival) {
  const found = new Set();
  for (const edgeId of seen.edges.keys()) {
    const edge = EDGE.get(edgeId);
    if (against(edge.type) === rival && (edge.from === id || edge.to === id)) found.add(edge.from === id ? edge.to : edge.from);
  }
  return found.size;
}

function tiles(node) {
  const rank = (measure) => (node.scores[measure] && node.scores[measure][1] ? '#' + node.scores[measure][1].replace('-', '–') : '–');
  return el('div', { class: 'tiles' }, tile(partners(node.id, false), WORDS.partners), tile(partners(node.id, true), WORDS.rivals),
    tile(rank('strength'), WORDS.rankStrength), tile(rank('betweenness'), WORDS.rankBetweenness));
}

function claimsOf(node) {
  const named = (party) => party && party[1] === node.label;
  const acts = (claim) => claim.agents.some(named) || claim.counterparts.some(named) || named(claim.by);
  return seen.claims.filter(node.kind === 'Person' ? acts : (claim) => claim.codes.has(node.id));
}

function nodeTop(node, claims) {
  const kind = upper(PAGE.kinds[node.kind]);
  const under = node.kind === 'Person' ? kind + ' · ' + WORDS.actsFor + ' ' + nameOf(node.of) : kind + ' · ' + counted(claims.length, WORDS.count.fact);
  return el('div', { class: 'top' }, el('h3', {}, node.label), el('p', {}, under), node.kind === 'Person' ? null : tiles(node),
    el('div', { class: 'acts' }, action(state.near ? WORDS.everyone : WORDS.neighbours, () => { state.near = !state.near; refresh(true); }), action(WORDS.clear, clear)));
}

// Offices that the texts state: of the person, or held in the polity.
function offices(node) {
  const own = PAGE.offices.filter((office) => (node.kind === 'Person' ? office.person === node.id : office.polity === node.id));
  const key = (office) => [office.person, office.office, office.polity, office.former, office.clash ? office.clash.verdict : ''].join('|');
  const told = new Map(own.map((office) => [key(office), office]));
  if (!told.size) return null;
  const rows = [...told.values()].map((office) => {
    const post = (office.former ? WORDS.former + ' ' : '') + office.office + (node.kind === 'Person' ? ', ' + nameOf(office.polity) : '');
    const warning = office.clash ? el('div', {}, clash(office)) : null;
    if (node.kind === 'Person') return el('li', {}, post, warning);
    return el('li', {}, el('button', { class: 'link', on: { click: () => showPerson(office.person) } }, office.name), ', ' + post, warning);
  });
  return el('div', { class: 'aside' }, el('h2', {}, node.kind === 'Person' ? WORDS.offices : WORDS.people), el('ul', {}, ...rows));
}

function edgeParts(edge) {
  const own = byLine(edge);
  const same = RELATIONS.filter((other) => other.id !== edge.id && new Set([edge.from, edge.to, other.from, other.to]).size === 2);
  const others = [...new Set(same.flatMap(byLine))].filter((claim) => !own.includes(claim));
  const hidden = edge.claims.length - own.length;
  const title = nameOf(edge.from) + (edge.arrows === 'to' ? ' → ' : ' – ') + nameOf(edge.to);
  const under = [upper(PAGE.types[edge.type].label), counted(own.length, WORDS.count.fact), hidden ? hidden + ' ' + WORDS.hiddenFacts : ''];
  const top = el('div', { class: 'top' }, el('h3', {}, title), el('p', {}, under.filter(Boolean).join(' · ')), el('div', { class: 'acts' }, action(WORDS.clear, clear)));
  const rest = others.length ? [el('h2', { class: 'sub' }, WORDS.others), ...cards(others.sort(lately), PORTION)] : [];
  return [top, ...cards([...own].sort(lately), PORTION), ...rest];
}

function fillPanel() {
  const panel = byId('panel');
  let parts;
  if (state.edge) parts = edgeParts(EDGE.get(state.edge));
  else if (state.node) {
    const node = NODE.get(state.node);
    const claims = claimsOf(node).sort(lately);
    parts = [nodeTop(node, claims), offices(node), ...cards(claims, PORTION)];
  } else {
    const top = CLAIMS.length ? el('div', { class: 'top' }, el('h3', {}, WORDS.latest), el('p', {}, WORDS.pick)) : null;
    parts = [top, ...cards([...seen.claims].sort(lately), PORTION)];
  }
  const within = panel.contains(document.activeElement);
  panel.replaceChildren(...parts.filter(Boolean));
  if (within) panel.focus({ preventScroll: true }); // who reads by keyboard goes on reading here
  panel.parentNode.scrollTop = 0;
}
