"use strict";
// The page is complete without this: it adds a filter, and a view that shows both articles of a finding side by side.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
  const entries = all(".findings > ol > .entry");

  // -- filter
  const form = document.getElementById("filter");
  const filter = () => {
    const kind = form.elements.kind.value;
    const article = form.elements.article.value;
    const least = Number(form.elements.confidence.value);
    form.elements.shown.value = least.toFixed(2);
    for (const entry of entries) {
      const { kinds, articles, confidence } = entry.dataset;
      const has = (words, word) => !word || words.split(" ").includes(word);
      entry.hidden = !(has(kinds, kind) && has(articles, article) && Number(confidence) >= least);
    }
    for (const section of all(".findings")) {
      section.hidden = !all(":scope > ol > .entry:not([hidden])", section).length;
    }
    const count = entries.filter((entry) => !entry.hidden).length;
    document.getElementById("count").textContent = `${count} of ${entries.length} facts shown`;
  };
  if (entries.length) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }

  // -- both articles side by side
  const reader = document.getElementById("reader");
  const panes = all(".pane", reader);
  const finder = reader.querySelector(".finder");
  const lent = []; // articles that were taken out of the page, and what marks their places
  let listed = [];
  let current = null;

  const words = (source) => (source.querySelector("h3, .told")?.textContent.trim()
    || source.closest(".entry").querySelector("h3, .told").textContent.trim());
  const giveBack = () => {
    for (const { article, marker } of lent.splice(0)) {
      if (marker) marker.replaceWith(article);
      else article.remove();
    }
  };
  const lend = (claim, pane) => {
    const article = document.getElementById(`c${claim}`)?.closest("article");
    if (!article) return;
    if (lent.some((other) => other.article === article)) { // a headline against its own body: a second copy
      const copy = article.cloneNode(true);
      for (const named of [copy, ...all("[id]", copy)]) named.removeAttribute("id");
      lent.push({ article: copy, marker: null });
      pane.append(copy);
      return;
    }
    const marker = document.createComment("");
    article.replaceWith(marker);
    lent.push({ article, marker });
    pane.append(article);
  };
  const highlight = ({ a, b, f }) => {
    for (const old of all(".on, .deciding")) old.classList.remove("on", "deciding");
    for (const claim of [a, b]) {
      for (const piece of all(`[data-c~="${claim}"]`)) piece.classList.add("on");
    }
    for (const piece of all(`article [data-f~="${f}"]`)) piece.classList.add("deciding");
    panes.forEach((pane, index) => {
      const piece = pane.querySelector(`[data-c~="${[a, b][index]}"]`);
      if (!piece) return;
      const above = piece.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      pane.scrollTop += above - pane.clientHeight / 4;
    });
  };
  const show = (source) => {
    current = source;
    giveBack();
    lend(source.dataset.a, panes[0]);
    lend(source.dataset.b, panes[1]);
    document.getElementById("reader-words").textContent = words(source);
    panes.forEach((pane) => pane.setAttribute("aria-label", pane.querySelector("h3")?.textContent ?? ""));
    all("button", finder).forEach((button, index) => {
      if (listed[index] === source) {
        button.setAttribute("aria-current", "true");
        button.scrollIntoView({ block: "nearest" });
      } else button.removeAttribute("aria-current");
    });
    highlight(source.dataset);
  };
  const open = (source) => {
    listed = entries.filter((entry) => !entry.hidden).flatMap((entry) => [entry, ...all("[data-a]", entry)])
      .filter((each) => each === source || each.matches(".entry"));
    finder.replaceChildren(...listed.map((each) => {
      const line = document.createElement("li");
      const button = make("button", words(each));
      button.type = "button";
      button.addEventListener("click", () => show(each));
      line.className = each.closest(".findings").className.replace("findings", "").trim();
      line.append(button);
      return line;
    }));
    reader.showModal();
    show(source);
  };
  const go = (step) => {
    const next = listed[(listed.indexOf(current) + step + listed.length) % listed.length];
    if (next) show(next);
  };
  reader.addEventListener("close", () => {
    giveBack();
    for (const old of all(".on, .deciding")) old.classList.remove("on", "deciding");
    current?.querySelector(".read")?.focus();
  });
  reader.querySelector("[data-close]").addEventListener("click", () => reader.close());
  for (const button of all("[data-go]", reader)) {
    button.addEventListener("click", () => go(Number(button.dataset.go)));
  }
  for (const source of all(".findings [data-a]")) {
    const button = make("button", "Side by side");
    button.type = "button";
    button.className = "read";
    button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", () => open(source));
    const details = source.querySelector(":scope > details");
    source.insertBefore(button, details);
  }

  // -- print everything that is folded
  addEventListener("beforeprint", () => {
    for (const details of all("details:not([open])")) details.open = true;
  });
})();
