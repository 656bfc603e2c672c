// Names of actors on the canvas: none is cut, none lies over another, and the weightiest come first.
const FONT = '"Inter", "Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif';
const LINE = 24;

// A long name in lines of about equal length.
function lined(label) {
  const rows = Math.ceil(label.length / LINE);
  if (rows < 2) return [label];
  const wanted = label.length / rows;
  return label.split(/\s+/).reduce((lines, word) => {
    const last = lines[lines.length - 1];
    if (last && (last + ' ' + word).length <= wanted + 4) lines[lines.length - 1] = last + ' ' + word;
    else lines.push(word);
    return lines;
  }, []);
}

const LINES = new Map(PAGE.nodes.map((node) => [node.id, lined(node.label)]));

function ranked() {
  return [...seen.nodes.keys()].map((id) => {
    const node = NODE.get(id);
    const level = focused ? focused.get(id) || 0 : 1;
    const tied = seen.nodes.get(id) ? 1 : 0;
    return { id, level, person: node.kind === 'Person', weight: level * 1000 + tied * 100 + sizes.get(id) - (node.kind === 'Person' ? 50 : 0) };
  }).sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1));
}

const boxed = (spot, label, scale) => [spot[0] - 4 / scale, spot[1], spot[0] + label.wide + 4 / scale, spot[1] + label.high];
const meets = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

// Below, above, right, left, and the two lower corners of a node.
function spots(x, y, gap, wide, high) {
  return [
    [x - wide / 2, y + gap], [x - wide / 2, y - gap - high], [x + gap, y - high / 2], [x - gap - wide, y - high / 2],
    [x + gap * 0.72, y + gap * 0.55], [x - gap * 0.72 - wide, y + gap * 0.55],
  ];
}

// Where the zoom buttons stand, no name is readable.
function controls() {
  const [stage, box] = [byId('stage').getBoundingClientRect(), document.querySelector('.zoom').getBoundingClientRect()];
  const low = network.DOMtoCanvas({ x: box.left - stage.left - 4, y: box.top - stage.top - 4 });
  const high = network.DOMtoCanvas({ x: box.right - stage.left + 4, y: box.bottom - stage.top + 4 });
  return [low.x, low.y, high.x, high.y];
}

function drawNames(context) {
  const scale = network.getScale();
  const places = network.getPositions();
  const stage = byId('stage');
  const [low, high] = [network.DOMtoCanvas({ x: 3, y: 3 }), network.DOMtoCanvas({ x: stage.clientWidth - 3, y: stage.clientHeight - 3 })];
  const list = ranked();
  const bodies = list.map((one) => {
    const size = sizes.get(one.id);
    const { x, y } = places[one.id];
    return [x - size, y - size, x + size, y + size, one.id];
  });
  const taken = [controls()];
  const colors = { ink: css('--ink'), mute: css('--mute'), paper: css('--paper') };
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.lineJoin = 'round';
  list.forEach((one, at) => {
    if (focused && !one.level && scale < 1.5) return;
    const label = measured(context, one, scale);
    const { x, y } = places[one.id];
    if (x < low.x || x > high.x || y < low.y || y > high.y) return;
    const fits = (others) => spots(x, y, sizes.get(one.id) + 4 / scale, label.wide, label.high).find((spot) => {
      const box = boxed(spot, label, scale);
      if (box[0] < low.x || box[2] > high.x || box[1] < low.y || box[3] > high.y) return false;
      return !taken.some((other) => meets(box, other)) && !others.some((other) => other[4] !== one.id && meets(box, other));
    });
    // A weighty name may lie over lesser nodes where there is no free place.
    const spot = fits(bodies) || (at < 24 || one.level === 2 ? fits(bodies.slice(0, at)) : undefined);
    if (!spot) return;
    taken.push(boxed(spot, label, scale));
    write(context, label, spot, scale, colors, one);
  });
}

function measured(context, one, scale) {
  const kind = NODE.get(one.id).kind;
  const size = (one.person ? 11 : 12.5) / scale;
  const strong = one.level === 2 || KINDS[1].includes(kind);
  context.font = (one.person ? 'italic 400 ' : strong ? '600 ' : '500 ') + size + 'px ' + FONT;
  const lines = LINES.get(one.id);
  return { lines, font: context.font, step: size * 1.18, wide: Math.max(...lines.map((line) => context.measureText(line).width)), high: lines.length * size * 1.18 };
}

function write(context, label, spot, scale, colors, one) {
  context.font = label.font;
  context.lineWidth = 3.5 / scale;
  context.strokeStyle = colors.paper;
  const dim = focused ? !one.level : !seen.nodes.get(one.id);
  context.fillStyle = dim || one.person ? colors.mute : colors.ink;
  label.lines.forEach((line, row) => {
    const [x, y] = [spot[0] + label.wide / 2, spot[1] + label.step * (row + 0.5)];
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}
