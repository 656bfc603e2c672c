// The drawing: vis-network draws nodes and lines in the places that the file gives; names are drawn in 05.
nodes = new vis.DataSet(PAGE.nodes);
edges = new vis.DataSet(PAGE.edges);
const drawn = { nodes: new Map(), edges: new Map() };
const sizes = new Map();
let focused = null;
let rivals = 0; // visible lines of contention: the more there are, the fainter each
// Large networks are seen from afar, where small marks would vanish.
const BULK = Math.min(1.8, Math.max(1, (PAGE.nodes.length / 150) ** 0.3));

const DASHES = { actual: false, committed: [9, 6], proposed: [2, 5], possible: [2, 5], denied: [1, 9] };
const THIN = { actual: 1, committed: 0.8, proposed: 0.7, possible: 0.7, denied: 0.6 };

function mixed(color, share) {
  const part = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const paper = part(css('--paper'));
  return 'rgb(' + part(color).map((value, at) => Math.round(value * share + paper[at] * (1 - share))).join(',') + ')';
}

function valueOf(node) {
  const score = node.scores && node.scores[state.size];
  return score && score[0] ? score[0] : 0;
}

function nodeStyle(node, most, palette) {
  const shown = seen.nodes.has(node.id);
  const level = focused ? focused.get(node.id) || 0 : 1;
  const fill = mixed(palette[node.kind], level ? (state.dark ? 0.9 : 1) : state.dark ? 0.3 : 0.24);
  const border = level === 2 ? palette.ink : palette.paper;
  const size = node.kind === 'Person' ? 6.5 : BULK * (8 + 17 * Math.sqrt(valueOf(node) / most));
  sizes.set(node.id, size);
  const same = { background: fill, border: palette.ink };
  return { id: node.id, hidden: !shown, size, borderWidth: level === 2 ? 3 : 1.5, color: { background: fill, border, highlight: same, hover: same } };
}

function edgeStyle(edge, palette) {
  const live = seen.edges.get(edge.id);
  const hot = !focused || (state.edge ? edge.id === state.edge : edge.from === state.node || edge.to === state.node);
  if (edge.type === 'Person') {
    const shown = seen.nodes.has(edge.from) && seen.nodes.has(edge.to);
    return { id: edge.id, hidden: !shown, width: 0.8, dashes: false, arrows: {}, color: { color: palette.Person, highlight: palette.Person, hover: palette.Person, opacity: hot ? 0.6 : 0.12 } };
  }
  if (!live) return { id: edge.id, hidden: true };
  const real = standing(live);
  const rival = against(edge.type);
  const color = real === 'denied' ? palette.mute : palette[groupOf(edge.type)];
  const strength = strengthOf(live);
  // Weak ties and contention step back until they are looked for.
  const rest = (0.4 + 0.4 * Math.min(1, strength / 2)) * (rival ? 0.85 * Math.min(1, Math.sqrt(120 / rivals)) : 1);
  const chosen = focused && hot;
  const arrows = {};
  if (edge.arrows === 'to') arrows.to = { enabled: true, type: 'arrow', scaleFactor: 0.5 };
  if (rival) arrows.middle = { enabled: true, type: 'bar', scaleFactor: 0.55 };
  return {
    id: edge.id, hidden: false, arrows, dashes: DASHES[real],
    width: (1 + 1.3 * Math.min(2.6, Math.sqrt(strength))) * THIN[real] + (chosen ? 0.6 : 0),
    color: { color, highlight: color, hover: color, opacity: chosen ? 1 : hot ? rest : 0.09 },
  };
}

// Only what changed is handed to vis, which indexes everything anew on each update.
function hand(dataset, known, styles) {
  const changed = styles.filter((style) => {
    const key = JSON.stringify(style);
    if (known.get(style.id) === key) return false;
    known.set(style.id, key);
    return true;
  });
  if (changed.length) dataset.update(changed);
}

function paint() {
  focused = focus();
  rivals = [...seen.edges.keys()].filter((id) => against(EDGE.get(id).type)).length;
  const names = [...Object.keys(PAGE.kinds), ...Object.keys(PAGE.groups), 'ink', 'paper', 'mute'];
  const palette = Object.fromEntries(names.map((name) => [name, css('--' + name)]));
  const most = PAGE.nodes.reduce((greatest, node) => Math.max(greatest, valueOf(node)), 0) || 1;
  hand(nodes, drawn.nodes, PAGE.nodes.map((node) => nodeStyle(node, most, palette)));
  hand(edges, drawn.edges, PAGE.edges.map((edge) => edgeStyle(edge, palette)));
  network.redraw();
}

const MARGIN = 70; // room around the outermost actors for their names, which vis-network's own fit leaves out

function everything() {
  frame(still ? false : { duration: 350, easingFunction: 'easeInOutCubic' });
}

function frame(animation) {
  const places = Object.values(network.getPositions([...seen.nodes.keys()]));
  if (!places.length) return;
  const [left, right] = [Math.min(...places.map((at) => at.x)), Math.max(...places.map((at) => at.x))];
  const [top, bottom] = [Math.min(...places.map((at) => at.y)), Math.max(...places.map((at) => at.y))];
  const room = byId('mynetwork').getBoundingClientRect();
  const scale = Math.min((room.width - 2 * MARGIN) / (right - left || 1), (room.height - 2 * MARGIN) / (bottom - top || 1), 1.5);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(scale, 0.02), animation });
}

function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor, animation: still ? false : { duration: 160, easingFunction: 'easeInOutCubic' } });
}
