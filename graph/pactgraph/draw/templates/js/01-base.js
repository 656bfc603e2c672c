// What the page was made of, and small helpers. Text of articles only ever becomes a text node.
const PAGE = JSON.parse(document.getElementById('data').textContent);
const WORDS = PAGE.words;
const byId = (id) => document.getElementById(id);
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
const NODE = new Map(PAGE.nodes.map((node) => [node.id, node]));
const EDGE = new Map(PAGE.edges.map((edge) => [edge.id, edge]));
const CLAIMS = PAGE.claims;
const RELATIONS = PAGE.edges.filter((edge) => edge.type !== 'Person');
const DAY = 86400000;
const REALITY = ['actual', 'committed', 'proposed', 'possible', 'denied'];

function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'on') for (const [event, handler] of Object.entries(value)) made.addEventListener(event, handler);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return made;
}

function svg(tag, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
const upper = (text) => text.charAt(0).toLocaleUpperCase(WORDS.lang) + text.slice(1);
const counted = (number, pair) => number + ' ' + pair[number === 1 ? 0 : 1];
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const nameOf = (id) => (NODE.has(id) ? NODE.get(id).label : id);
const groupOf = (type) => PAGE.types[type].group;
const against = (type) => !PAGE.groups[groupOf(type)].cooperative;

function isoOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function dayOf(iso) {
  const day = Math.floor(Date.parse(iso) / DAY);
  return Number.isFinite(day) ? day : null;
}

// A date as people write it, at the precision that it has: 2024, March 2024, 12 March 2024.
function written(iso) {
  const parts = iso.slice(0, 10).split('-');
  const format = { timeZone: 'UTC', year: 'numeric' };
  if (parts.length > 1) format.month = 'short';
  if (parts.length > 2) format.day = 'numeric';
  const date = new Date(Date.UTC(+parts[0], +(parts[1] || 1) - 1, +(parts[2] || 1)));
  return Number.isNaN(+date) ? iso : date.toLocaleDateString(WORDS.locale, format);
}

for (const claim of CLAIMS) {
  claim.text = claim.quote.map((piece) => piece[0]).join('');
  claim.codes = new Set([...claim.agents, ...claim.counterparts].map((party) => party[0]));
  if (claim.by) claim.codes.add(claim.by[0]);
}
for (const edge of RELATIONS) for (const at of edge.claims) CLAIMS[at].line ??= edge.id;
