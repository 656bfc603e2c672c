// Which claims, lines and actors the filters leave.
let seen = { claims: [], edges: new Map(), nodes: new Map() };

const realOn = (claim) => state.real.has(claim.modality);
const typeOn = (claim) => !state.off.has(claim.type);

function timeOn(claim) {
  if (!claim.days) return state.undated;
  return (state.from <= FIRST || claim.days[1] >= state.from) && (state.to >= LAST || claim.days[0] <= state.to);
}

const groupOfKind = (kind) => (KINDS.find((kinds) => kinds.includes(kind)) || [kind])[0];
const kindOn = (node) => !state.hidden.has(groupOfKind(node.kind)) && (node.kind !== 'Person' || state.persons);

function look() {
  const on = CLAIMS.map((claim) => typeOn(claim) && realOn(claim) && timeOn(claim));
  const edges = new Map();
  const ties = new Map();
  for (const edge of RELATIONS) {
    const live = edge.claims.filter((at) => on[at]).map((at) => CLAIMS[at]);
    if (!live.length || !kindOn(NODE.get(edge.from)) || !kindOn(NODE.get(edge.to))) continue;
    edges.set(edge.id, live);
    for (const end of [edge.from, edge.to]) ties.set(end, (ties.get(end) || 0) + 1);
  }
  const near = state.near ? nearOf(edges) : null;
  const nodes = new Map();
  for (const node of NODE.values()) {
    if (node.kind === 'Person' || !kindOn(node) || (near && !near.has(node.id))) continue;
    if (ties.has(node.id) || state.alone || state.node === node.id) nodes.set(node.id, ties.get(node.id) || 0);
  }
  for (const node of NODE.values()) if (node.kind === 'Person' && kindOn(node) && nodes.has(node.of)) nodes.set(node.id, 1);
  for (const id of [...edges.keys()]) if (!nodes.has(EDGE.get(id).from) || !nodes.has(EDGE.get(id).to)) edges.delete(id);
  seen = { claims: CLAIMS.filter((_, at) => on[at]), edges, nodes };
}

// The chosen actor and whoever a visible line ties to it.
function nearOf(edges) {
  const near = new Set([state.node]);
  for (const id of edges.keys()) {
    const { from, to } = EDGE.get(id);
    if (from === state.node) near.add(to);
    if (to === state.node) near.add(from);
  }
  const person = NODE.get(state.node);
  if (person && person.of) near.add(person.of);
  return near;
}

// Sum over different events of 1/(parties - 1): the rule of the ties themselves.
function strengthOf(claims) {
  const shares = new Map(claims.map((claim) => [claim.event, 1 / Math.max(1, claim.parties - 1)]));
  return [...shares.values()].reduce((sum, share) => sum + share, 0);
}

const standing = (claims) => REALITY.find((one) => claims.some((claim) => claim.modality === one));

// Which nodes are in focus: 2 for the chosen, 1 for their partners; null where nothing is chosen.
function focus() {
  const found = new Map();
  if (state.edge) {
    found.set(EDGE.get(state.edge).from, 2).set(EDGE.get(state.edge).to, 2);
    return found;
  }
  if (!state.node) return null;
  for (const id of nearOf(seen.edges)) found.set(id, 1);
  for (const node of NODE.values()) if (node.of === state.node) found.set(node.id, 1);
  return found.set(state.node, 2);
}
