(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("data").textContent);
  var PAGE = 200;
  var state = { category: 0, words: [], term: "", sort: "", down: false, shown: PAGE, open: {} };
  var columns = [
    ["item", "件号", 62], ["number", "档号", 232], ["title", "题名", 0], ["responsible", "责任者", 150], ["day", "日期", 98],
    ["term", "期限", 58], ["pages", "页数", 52], ["", "文件", 62]
  ];

  function id(name) { return document.getElementById(name); }
  function make(tag, text, className) {
    var made = document.createElement(tag);
    if (text !== undefined && text !== "") { made.textContent = text; }
    if (className) { made.className = className; }
    return made;
  }
  function into(parent) {
    for (var i = 1; i < arguments.length; i += 1) { parent.appendChild(arguments[i]); }
    return parent;
  }
  function empty(node) { while (node.firstChild) { node.removeChild(node.firstChild); } }
  function link(href, text) {
    var made = make("a", text);
    made.href = href;
    made.target = "_blank";
    made.rel = "noopener";
    return made;
  }
  function size(bytes) {
    if (bytes < 1000000) { return Math.max(1, Math.round(bytes / 1000)) + " KB"; }
    return (bytes / 1000000).toFixed(1) + " MB";
  }

  data.items.forEach(function (item, at) {
    item.at = at;
    var parts = [item.title, item.number, item.day, item.day.replace(/-/g, ""), item.responsible, item.doc, item.remark, item.secrecy];
    item.files.forEach(function (file) { parts.push(file.title, file.original); });
    item.text = parts.join("\n").toLowerCase();
  });

  function wanted(item) {
    if (state.category && item.category !== state.category) { return false; }
    if (state.term && item.term !== state.term) { return false; }
    return state.words.every(function (word) { return item.text.indexOf(word) >= 0; });
  }
  function compare(a, b) {
    var x = a[state.sort], y = b[state.sort], order = 0;
    if (typeof x === "number") { order = x - y; }
    else if (state.sort === "title" || state.sort === "responsible") { order = x.localeCompare(y, "zh-CN"); }
    else { order = x < y ? -1 : x > y ? 1 : 0; }
    return (state.down ? -order : order) || a.at - b.at;
  }
  function selected() {
    var found = data.items.filter(wanted);
    return state.sort ? found.sort(compare) : found;
  }

  function fact(list, name, value, wide) {
    if (value) { into(list, into(make("div", "", wide ? "wide" : ""), make("dt", name), make("dd", String(value)))); }
  }
  function fileLine(item, file) {
    var line = make("li");
    into(line, link(item.folder + encodeURIComponent(file.name), file.title || file.name));
    var facts = [file.format, size(file.size)];
    if (file.original && file.original !== file.name) { facts.push("原名 " + file.original); }
    return into(line, make("span", facts.join("，")));
  }
  function detail(item) {
    var cell = make("td"), list = make("dl"), files = make("ol", "", "files");
    cell.colSpan = columns.length;
    fact(list, "类别", data.categories.filter(function (c) { return c.number === item.category; }).map(function (c) { return c.name; })[0]);
    fact(list, "档号", item.number);
    fact(list, "文号", item.doc);
    fact(list, "责任者", item.responsible);
    fact(list, "日期", item.day);
    fact(list, "密级", item.secrecy);
    fact(list, "保管期限", item.term + (item.basis ? "（" + item.basis + "）" : ""));
    fact(list, "页数", item.pages);
    fact(list, "存放", item.place);
    fact(list, "备注", item.remark, true);
    item.files.forEach(function (file) { into(files, fileLine(item, file)); });
    item.lacking.forEach(function (one) { into(files, make("li", "缺：" + one)); });
    into(cell, list, files);
    return into(make("tr", "", "detail"), cell);
  }
  function row(item) {
    var line = make("tr"), title = make("td", "", "title"), open = make("td", "", "open-link"), name = make("button", item.title || "（没有题名）");
    name.type = "button";
    name.setAttribute("aria-expanded", "false");
    name.onclick = function () {
      state.open[item.at] = !state.open[item.at];
      unfold(line, item, name);
    };
    into(title, name);
    if (item.lacking.length) { into(title, make("div", "缺 " + item.lacking.length + " 个文件", "lack")); }
    if (item.files.length) { into(open, link(item.folder + encodeURIComponent(item.files[0].name), "打开")); }
    into(line, make("td", item.item), make("td", item.number, "number"), title, make("td", item.responsible, "responsible"),
      make("td", item.day), make("td", item.term), make("td", String(item.pages), "num"), open);
    return line;
  }
  function unfold(line, item, name) {
    var open = !!state.open[item.at], next = line.nextSibling;
    if (next && next.className === "detail") { line.parentNode.removeChild(next); }
    if (open) { line.parentNode.insertBefore(detail(item), line.nextSibling); }
    line.className = open ? "open" : "";
    name.setAttribute("aria-expanded", String(open));
  }
  function show() {
    var found = selected(), body = id("rows"), some = document.createDocumentFragment();
    empty(body);
    found.slice(0, state.shown).forEach(function (item) {
      var line = row(item);
      some.appendChild(line);
      if (state.open[item.at]) { unfold(line, item, line.querySelector("button")); }
    });
    body.appendChild(some);
    id("found").textContent = found.length + " 件" + (found.length > state.shown ? "，先显示 " + state.shown + " 件" : "");
    id("more").parentNode.style.display = found.length > state.shown ? "block" : "none";
    id("nothing").style.display = found.length ? "none" : "block";
    showHeads();
  }
  function showHeads() {
    var heads = id("heads");
    empty(heads);
    columns.forEach(function (column) {
      var cell = make("th", "", column[0] || "open-link"), name = make("button", column[1]);
      if (column[2]) { cell.style.width = column[2] + "px"; }
      if (!column[0]) { cell.textContent = column[1]; into(heads, cell); return; }
      if (state.sort === column[0]) {
        cell.setAttribute("aria-sort", state.down ? "descending" : "ascending");
        name.textContent = column[1] + (state.down ? " ↓" : " ↑");
      }
      name.type = "button";
      name.title = "按" + column[1] + "排列";
      name.onclick = function () {
        state.down = state.sort === column[0] && !state.down;
        state.sort = column[0];
        show();
        id("heads").children[columns.indexOf(column)].firstChild.focus();
      };
      into(heads, into(cell, name));
    });
  }
  function showCategories() {
    var nav = id("categories");
    empty(nav);
    [{ number: 0, name: "全部", short: "全部", count: data.items.length }].concat(data.categories).forEach(function (category) {
      var button = make("button", "", category.count ? "" : "none");
      button.type = "button";
      button.title = category.name;
      button.setAttribute("aria-pressed", String(state.category === category.number));
      into(button, make("span", (category.number ? category.number + " " : "") + category.short), make("i", String(category.count)));
      button.onclick = function () {
        state.category = category.number;
        state.shown = PAGE;
        showCategories();
        show();
        nav.children[category.number].focus();
      };
      into(nav, button);
    });
  }
  function showSummary() {
    id("heading").textContent = data.township + "　" + data.heading;
    id("origin").textContent = data.station + " 移交 " + data.county + "　包编号 " + data.number;
    id("made").textContent = "制作时间 " + data.made + "，由“" + data.software + "”写出。" + (data.head ? "日志末尾校验值 " + data.head : "");
    data.figures.forEach(function (figure) {
      into(id("figures"), into(make("div", "", figure[2] ? "lack" : ""), make("b", String(figure[1])), make("span", figure[0])));
    });
    data.papers.forEach(function (paper) { into(id("papers"), into(make("li"), link(paper.href, paper.name))); });
    if (data.missing.length) {
      into(id("missing"), make("h2", "缺件和存疑"));
      data.missing.forEach(function (one) { into(id("missing"), make("p", one)); });
    }
    data.terms.forEach(function (term) {
      var option = make("option", term);
      option.value = term;
      into(id("term"), option);
    });
  }
  function find() {
    state.words = id("find").value.toLowerCase().split(/\s+/).filter(function (word) { return word; });
    state.shown = PAGE;
    show();
  }

  id("find").addEventListener("input", find);
  id("term").onchange = function () { state.term = this.value; state.shown = PAGE; show(); };
  id("more").onclick = function () { state.shown += 5 * PAGE; show(); };
  id("clear").onclick = function () {
    state.category = 0; state.term = ""; state.sort = ""; state.open = {};
    id("find").value = ""; id("term").value = "";
    showCategories();
    find();
    id("find").focus();
  };
  function everything() { state.shown = data.items.length; show(); }
  id("print").onclick = function () { everything(); window.print(); };
  window.addEventListener("beforeprint", everything);
  document.addEventListener("keydown", function (event) {
    var names = Array.prototype.slice.call(document.querySelectorAll("td.title button"));
    var at = names.indexOf(document.activeElement), step = { ArrowDown: 1, Down: 1, ArrowUp: -1, Up: -1 }[event.key];
    if (event.isComposing) { return; }
    if (event.key === "/" && document.activeElement !== id("find")) { id("find").focus(); event.preventDefault(); }
    else if (step && (at >= 0 || (step > 0 && document.activeElement === id("find")))) {
      if (names[at + step]) { names[at + step].focus(); event.preventDefault(); }
      else if (at === 0) { id("find").focus(); event.preventDefault(); }
    }
  });
  showSummary();
  showCategories();
  find();
}());
