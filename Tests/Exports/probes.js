// Functions that look at a page or a picture and give back plain values. A page's policy does not reach them.

function colorOf(text) {
  const canvas = colorOf.canvas ||= document.createElementNS("http://www.w3.org/1999/xhtml", "canvas").getContext("2d", { willReadFrequently: true });
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = "rgba(0,0,0,0)";
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return { r, g, b, a: a / 255 };
}

function over(top, below) {
  const mix = (x, y) => x * top.a + y * (1 - top.a);
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a: 1 };
}

function luminance(color) {
  const part = value => {
    const x = value / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(color.r) + 0.7152 * part(color.g) + 0.0722 * part(color.b);
}

function isSeen(element) {
  const style = getComputedStyle(element);
  if (style.visibility !== "visible" || style.display === "none") return false;
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1;
}

const SHAPES = "rect,circle,ellipse,path,polygon";

function opacityOf(element) {
  let opacity = 1;
  for (let at = element; at && at.nodeType === 1; at = at.parentNode) opacity *= parseFloat(getComputedStyle(at).opacity);
  return opacity;
}

// What lies below an element, from the paper up.
function groundOf(element) {
  const layers = [];
  const svg = element.ownerSVGElement;
  if (svg) {
    const place = element.getBoundingClientRect();
    const x = place.left + place.width / 2, y = place.top + place.height / 2;
    for (const shape of [...svg.querySelectorAll(SHAPES)].reverse()) {
      if (!(shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      if (shape.closest("defs,clipPath,mask,pattern,marker")) continue;
      const style = getComputedStyle(shape);
      const box = shape.getBoundingClientRect();
      if (style.fill === "none" || x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
      const color = colorOf(style.fill);
      color.a *= parseFloat(style.fillOpacity) * opacityOf(shape);
      layers.push(color);
    }
  }
  for (let at = svg || element; at && at.nodeType === 1; at = at.parentNode) layers.push(colorOf(getComputedStyle(at).backgroundColor));
  let ground = { r: 255, g: 255, b: 255, a: 1 };
  if (matchMedia("(prefers-color-scheme: dark)").matches && /dark/.test(getComputedStyle(document.documentElement).colorScheme)) {
    ground = { r: 18, g: 18, b: 18, a: 1 };
  }
  for (const layer of layers.reverse()) ground = over(layer, ground);
  return ground;
}

// Texts whose contrast is less than the least; each with its ratio.
function faint(least) {
  const found = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const known = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || known.has(element) || !isSeen(element)) continue;
    if (element.closest("style,script,title,desc,head")) continue;
    known.add(element);
    const style = getComputedStyle(element);
    const ink = colorOf(element.ownerSVGElement ? style.fill : style.color);
    ink.a *= opacityOf(element) * (element.ownerSVGElement ? parseFloat(style.fillOpacity) : 1);
    const ground = groundOf(element);
    const [light, dark] = [luminance(over(ink, ground)), luminance(ground)].sort((x, y) => y - x);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < least) found.push(`${ratio.toFixed(2)}: "${node.data.trim().slice(0, 40)}"`);
  }
  return found;
}

// How many texts `faint` has looked at: none would mean that it proves nothing.
function textCount() {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.trim() && isSeen(node.parentElement)) count++;
  return count;
}

// What is wider than the page, or cut by a box that hides what does not fit.
function overflows() {
  const page = document.documentElement;
  const found = [];
  if (page.scrollWidth > page.clientWidth) {
    for (const element of document.body.querySelectorAll("*")) {
      if (element.getBoundingClientRect().right > page.clientWidth + 0.5) found.push(`${element.localName}: ${(element.textContent || "").trim().slice(0, 40)}`);
    }
    found.unshift(`page ${page.scrollWidth} > ${page.clientWidth}`);
  }
  return found.slice(0, 5);
}

function cut() {
  const found = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (element.ownerSVGElement || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width <= 2 || box.height <= 2 || style.clipPath !== "none") continue;
    const hides = value => value === "hidden" || value === "clip";
    if ((hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
      || style.webkitLineClamp !== "none") found.push(`${element.localName}: ${element.textContent.trim().slice(0, 40)}`);
  }
  return found;
}

// Targets of the pointer below 24 × 24, links inside sentences left out.
function smallTargets() {
  return [...document.querySelectorAll("a[href],button,summary,input,select")].filter(element => {
    if (!isSeen(element) || getComputedStyle(element).display === "inline") return false;
    const box = element.getBoundingClientRect();
    return box.width < 24 || box.height < 24;
  }).map(element => element.outerHTML.slice(0, 120));
}

function seenWords() {
  return document.body.innerText;
}

// The lines of all texts of a picture: words, and corners on the screen, with those of the box they belong to.
function lines() {
  const found = [];
  for (const text of document.querySelectorAll("svg text, text")) {
    if (!text.getNumberOfChars() || getComputedStyle(text).visibility !== "visible") continue;
    const matrix = text.getScreenCTM();
    const byLine = new Map();
    for (let at = 0; at < text.getNumberOfChars(); at++) {
      const extent = text.getExtentOfChar(at);
      if (extent.width === 0 && extent.height === 0) continue;
      const key = Math.round(text.getStartPositionOfChar(at).y * 10);
      const line = byLine.get(key) || { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
      line.left = Math.min(line.left, extent.x);
      line.top = Math.min(line.top, extent.y);
      line.right = Math.max(line.right, extent.x + extent.width);
      line.bottom = Math.max(line.bottom, extent.y + extent.height);
      byLine.set(key, line);
    }
    const box = enclosing(text);
    for (const line of byLine.values()) {
      const corner = (x, y) => new DOMPoint(x, y).matrixTransform(matrix);
      const a = corner(line.left, line.top), b = corner(line.right, line.bottom);
      found.push({
        words: text.textContent.trim().slice(0, 60), box: box.name, scale: Math.hypot(matrix.a, matrix.b),
        line: [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)], inside: box.place,
      });
    }
  }
  return found;
}

// The rectangle that a text belongs to: the first of the nearest group that has one, else the whole picture.
function enclosing(text) {
  for (let group = text.parentNode; group && group.localName === "g"; group = group.parentNode) {
    const rect = [...group.children].find(child => child.localName === "rect");
    if (rect) {
      const box = rect.getBBox(), matrix = rect.getScreenCTM();
      const a = new DOMPoint(box.x, box.y).matrixTransform(matrix);
      const b = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(matrix);
      return { name: group.dataset.box || group.id || "a group", place: [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)] };
    }
  }
  const svg = text.ownerSVGElement, view = svg.viewBox.baseVal, matrix = svg.getScreenCTM();
  const a = new DOMPoint(view.x, view.y).matrixTransform(matrix);
  const b = new DOMPoint(view.x + view.width, view.y + view.height).matrixTransform(matrix);
  return { name: "the picture", place: [a.x, a.y, b.x, b.y] };
}
