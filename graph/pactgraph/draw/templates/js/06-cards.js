// One claim as a card: who, what, how real, when, in which words, according to whom, from which article.
const CARD_COLORS = () => Object.fromEntries(Object.keys(PAGE.groups).map((group) => [group, css('--' + group)]));

function parties(list) {
  return list.map(([code, person]) => nameOf(code) + (person ? ' (' + person + ')' : '')).join(', ');
}

function headline(claim) {
  if (!claim.counterparts.length) return parties(claim.agents);
  return parties(claim.agents) + ' → ' + parties(claim.counterparts);
}

function when(claim) {
  const article = PAGE.articles[claim.article];
  if (claim.start || claim.end) {
    const [start, end] = [claim.start || '', claim.end || ''];
    const text = start === end || !end ? written(start) : !start ? WORDS.until + ' ' + written(end) : written(start) + ' – ' + written(end);
    return el('time', { datetime: start || end, title: claim.basis === 'published' ? WORDS.publishedAs : null }, (claim.basis === 'published' ? '≈ ' : '') + text);
  }
  if (article.date) return el('time', { datetime: article.date }, WORDS.reported + ' ' + written(article.date));
  return el('time', {}, WORDS.noDate);
}

function badge(modality) {
  return el('span', { class: 'badge ' + modality, title: WORDS.standing[modality] }, PAGE.modalities[modality]);
}

function quotation(claim, color) {
  const lang = PAGE.articles[claim.article].lang;
  const marked = claim.quote.map(([text, role]) => (role ? el('mark', { class: role }, text) : text));
  const made = el('blockquote', { lang }, ...marked);
  made.style.setProperty('--c', color);
  return made;
}

function source(claim) {
  const article = PAGE.articles[claim.article];
  const title = article.url ? el('a', { href: article.url, target: '_blank', rel: 'noopener noreferrer' }, article.title) : article.title;
  const more = [article.publisher, article.date && written(article.date)].filter(Boolean).join(', ');
  return el('p', { class: 'from' }, title, more && ' · ' + more);
}

function amount([value, unit, bound]) {
  const one = new Intl.PluralRules(WORDS.locale).select(value) === 'one';
  const text = value.toLocaleString(WORDS.locale) + ' ' + PAGE.units[unit][one ? 0 : 1];
  const word = { about: WORDS.roughly, min: WORDS.min, max: WORDS.max }[bound];
  return word ? word + ' ' + text : text;
}

// Where the reference table contradicts an office that a text gives a person: what it has instead.
function clash(office) {
  const found = office.clash;
  if (!found) return null;
  const told = [WORDS.clashes[found.verdict]];
  if (found.holders.length) told.push(WORDS.holder + ': ' + found.holders.join(', '));
  if (found.offices.length) told.push(office.name + ': ' + found.offices.join(', '));
  if (found.since || found.until) told.push(office.name + ': ' + (found.since ? written(found.since) : '…') + ' – ' + (found.until ? written(found.until) : '…'));
  return el('span', { class: 'clash' }, '⚠ ' + WORDS.table + ', ' + written(found.on) + ': ' + told.join(' · '));
}

// The warnings of a claim: persons in it whose office its article states otherwise than the table.
function clashes(claim) {
  const names = new Set([...claim.agents, ...claim.counterparts, ...(claim.by ? [claim.by] : [])].map((party) => party[1]));
  const own = PAGE.offices.filter((office) => office.clash && office.article === claim.article && names.has(office.name));
  return own.map((office) => el('p', { class: 'by' }, office.name + ', ' + (office.former ? WORDS.former + ' ' : '') + office.office, clash(office)));
}

function meaning(one) {
  const by = WORDS.grounds[one.ground] + (one.words ? ' (“' + one.words + '”)' : '');
  return nameOf(one.code) + ' ← ' + one.meanings.map(nameOf).join(' / ') + ': ' + by;
}

function details(claim) {
  const rows = [...claim.resolved.map((one) => [WORDS.resolved, meaning(one)])];
  rows.push([WORDS.rule, claim.rule], [WORDS.confidence, Math.round(claim.confidence * 100) + ' %']);
  const list = el('dl', {}, ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
  return el('details', {}, el('summary', {}, WORDS.details), list);
}

function card(claim) {
  const color = CARD_COLORS()[groupOf(claim.type)];
  const title = headline(claim) + (claim.line || claim.codes.size > 1 ? '' : ' · ' + WORDS.noCounterpart);
  const who = claim.line ? el('button', { on: { click: () => choose({ edge: claim.line }) } }, title) : el('b', {}, title);
  const dot = el('i', { class: against(claim.type) ? 'against' : null });
  dot.style.setProperty('--c', color);
  const told = [claim.place, claim.quantity && amount(claim.quantity)];
  if (claim.publishers > 1) told.push(counted(claim.publishers, WORDS.publishers));
  return el('article', { class: 'card' + (against(claim.type) ? ' against' : '') },
    el('div', { class: 'who' }, who, when(claim)),
    el('div', { class: 'what' }, dot, upper(PAGE.types[claim.type].label), badge(claim.modality), told.filter(Boolean).join(' · ')),
    quotation(claim, color),
    claim.by ? el('p', { class: 'by' }, WORDS.accordingTo + ' ' + parties([claim.by])) : null,
    ...clashes(claim),
    source(claim), details(claim));
}
