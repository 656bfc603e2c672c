// What is visible, as a picture, a table or a network file.
function save(name, content, type) {
  const link = el('a', { download: name, href: URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type })) });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function asPicture() {
  const drawing = byId('mynetwork').querySelector('canvas');
  const copy = el('canvas', { width: drawing.width, height: drawing.height });
  const context = copy.getContext('2d');
  context.fillStyle = css('--paper');
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawing, 0, 0);
  copy.toBlob((blob) => save('network.png', blob));
}

// A spreadsheet must not take a text for a formula.
function cell(value) {
  const text = value === null || value === undefined ? '' : String(value);
  return '"' + (/^[=+\-@\t\r]/.test(text) ? "'" : '') + text.replace(/"/g, '""') + '"';
}

function asTable() {
  const head = ['type', 'group', 'modality', 'agents', 'counterparts', 'attributed_to', 'start', 'end', 'place', 'quote', 'title', 'publisher', 'published', 'url', 'rule', 'confidence'];
  const rows = seen.claims.map((claim) => {
    const article = PAGE.articles[claim.article];
    return [claim.type, groupOf(claim.type), claim.modality, parties(claim.agents), parties(claim.counterparts), claim.by ? parties([claim.by]) : '',
      claim.start, claim.end, claim.place, claim.text, article.title, article.publisher, article.date, article.url, claim.rule, claim.confidence];
  });
  save('facts.csv', '\ufeff' + [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n', 'text/csv;charset=utf-8');
}

// Characters that XML 1.0 cannot hold are dropped, the rest is escaped.
function xml(value) {
  return String(value).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, (char) => '&#' + char.charCodeAt(0) + ';');
}

function asGraphml() {
  const keys = [['label', 'node', 'string'], ['kind', 'node', 'string'], ['type', 'edge', 'string'], ['group', 'edge', 'string'], ['modality', 'edge', 'string'], ['facts', 'edge', 'int'], ['strength', 'edge', 'double']];
  const data = (entries) => entries.map(([key, value]) => `<data key="${key}">${xml(value)}</data>`).join('');
  const actors = [...seen.nodes.keys()].map((id) => NODE.get(id)).map((node) => `<node id="${xml(node.id)}">${data([['label', node.label], ['kind', node.kind]])}</node>`);
  const lines = [...seen.edges].map(([id, live]) => {
    const edge = EDGE.get(id);
    const told = [['type', edge.type], ['group', groupOf(edge.type)], ['modality', standing(live)], ['facts', live.length], ['strength', strengthOf(live)]];
    return `<edge id="${xml(id)}" source="${xml(edge.from)}" target="${xml(edge.to)}">${data(told)}</edge>`;
  });
  const heads = keys.map(([name, element, type]) => `<key id="${name}" for="${element}" attr.name="${name}" attr.type="${type}"/>`);
  const body = `${heads.join('')}<graph edgedefault="directed">${actors.join('')}${lines.join('')}</graph>`;
  save('network.graphml', `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${body}</graphml>\n`, 'application/xml');
}

function startExport() {
  const kinds = { png: asPicture, csv: asTable, graphml: asGraphml };
  for (const button of document.querySelectorAll('[data-export]')) {
    button.addEventListener('click', () => { byId('export').open = false; kinds[button.dataset.export](); });
  }
}
