/**
 * The dashboard of Attack Register. The address of the page is the whole question: its parameters are sent to the API,
 * and everything is asked at one revision, so that all figures on the page belong together.
 */

const COUNTS = "/v1/attacks/counts";
const ATTACKS = "/v1/attacks";
const SHARES = "/v1/annual-shares";

/** Parameters of this page that are no filters of attacks. */
const OWN = ["measure", "counting", "as_of"];

/** Parameters of the API that this page sets itself. */
const SET_HERE = ["group_by", "measures", "format", "limit", "cursor", "fields", "sort", "fill", "top", "top_by", "having_min", "share_of"];

/** Parameters that have a field in the form. */
const FIELDS = ["dataset", "group", "country", "target_category", "from", "to", "measure", "counting"];

const DEFAULTS = { measure: "attacks", counting: "primary" };
const NEWEST = 10;
const MOST = 1000;
const LIST_FIELDS = "id,date,date_precision,end_date,country,admin1,city,location,targets,killed,killed_low,killed_high,sources,links";

const UNIT = { attacks: "attacks", killed: "killed", wounded: "wounded" };
const COUNTED = {
  primary: "counted under the first-listed target",
  any: "counted once under each target category that an attack has",
  fractional: "counted in equal parts under each target category that an attack has",
};
const QUALIFIERS = { almost: "almost", about: "about", at_least: "at least", at_most: "at most", exactly: "exactly" };

/** A problem document of the API (RFC 9457), or one made here where there was no answer at all. */
class Refusal extends Error {
  constructor(problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/* The question */

/** The parameters of an address; a repeated one is a list, as in the API, and an empty one is none. */
function readQuestion(search) {
  const given = new URLSearchParams(search);
  const question = {};
  for (const name of new Set(given.keys())) {
    const value = given.getAll(name).filter((v) => v !== "").join(",");
    if (value !== "") {
      question[name] = value;
    }
  }
  return question;
}

function pick(question, names) {
  return Object.fromEntries(Object.entries(question).filter(([name]) => names.includes(name)));
}

function without(question, names) {
  return Object.fromEntries(Object.entries(question).filter(([name]) => !names.includes(name)));
}

function address(path, parameters) {
  const query = new URLSearchParams(parameters).toString().replaceAll("%2C", ",");
  return query === "" ? path : `${path}?${query}`;
}

function misplaced(question) {
  const errors = Object.keys(pick(question, SET_HERE)).map((name) => ({
    parameter: name,
    message: "This page sets it itself; it was not used.",
  }));
  return errors.length === 0 ? [] : [{ title: "Part of the address was not used", errors }];
}

/* The answers */

async function ask(path, parameters) {
  let response;
  let body;
  try {
    response = await fetch(address(path, parameters), { headers: { Accept: "application/json" } });
    body = await response.json();
  } catch (e) {
    const detail = response === undefined ? "No answer came." : `It answered ${response.status} and no JSON.`;
    throw new Refusal({ title: "The register could not be read", detail });
  }
  if (!response.ok) {
    throw new Refusal(body);
  }
  return body;
}

/** Waits for all; what was refused is left out of the answers and listed among the problems. */
async function collect(requests) {
  const names = Object.keys(requests);
  const settled = await Promise.allSettled(Object.values(requests));
  const answers = {};
  const problems = [];
  settled.forEach((result, i) => {
    if (result.status === "fulfilled") {
      answers[names[i]] = result.value;
    } else if (result.reason instanceof Refusal) {
      problems.push(result.reason.problem);
    } else {
      throw result.reason;
    }
  });
  return { answers, problems };
}

async function gather(question) {
  const first = await collect({ datasets: ask("/v1/datasets", { limit: MOST, ...pick(question, ["as_of"]) }) });
  if (first.problems.length > 0) {
    return first;
  }
  const { answers, problems } = await collect(requests(question, first.answers.datasets.dataset.revision));
  const sources = await collect(sourceRequests(answers));
  return {
    answers: { ...first.answers, ...answers, sources: sources.answers },
    problems: [...misplaced(question), ...problems, ...sources.problems],
  };
}

function requests(question, revision) {
  const at = { as_of: revision };
  const all = { ...at, limit: MOST };
  const dataset = pick(question, ["dataset"]);
  const filters = { ...without(question, [...OWN, ...SET_HERE]), ...at };
  const measures = question.measure ?? DEFAULTS.measure;
  const counting = question.counting ?? DEFAULTS.counting;
  const shares = pick(question, ["dataset", "group", "target_category"]);
  return {
    groups: ask("/v1/groups", all),
    countries: ask("/v1/countries", all),
    categories: ask("/v1/target-categories", all),
    byGroup: ask(COUNTS, { ...dataset, group_by: "group", counting: "any", ...at }),
    byCountry: ask(COUNTS, { ...dataset, group_by: "country", ...at }),
    cells: ask(COUNTS, { ...filters, group_by: "year,target_category", measures, counting }),
    years: ask(COUNTS, { ...filters, group_by: "year", measures }),
    newest: ask(ATTACKS, { ...filters, sort: "-date", limit: NEWEST, fields: LIST_FIELDS }),
    comparison: ask(`${SHARES}/comparison`, { ...shares, counting, ...all }),
    shifts: ask(`${SHARES}/shifts`, { ...pick(question, ["group"]), ...all }),
  };
}

/** The publications that the reported shares point to, by id. */
function sourceRequests(answers) {
  const reported = (answers.comparison?.items ?? []).flatMap((row) => [row.reported, ...row.also_reported]).filter((share) => share !== null);
  const ids = [...reported, ...(answers.shifts?.items ?? [])].map((share) => share?.source).filter(Boolean);
  const at = { as_of: answers.comparison?.dataset.revision ?? answers.shifts?.dataset.revision };
  return Object.fromEntries([...new Set(ids)].map((id) => [id, ask(`/v1/sources/${encodeURIComponent(id)}`, at)]));
}

/* Pieces of the page. All text goes in as text: an answer is never read as markup. */

const SVG = "http://www.w3.org/2000/svg";

function isSomething(child) {
  return child !== null && child !== undefined && child !== false && child !== "";
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.flat(Infinity).filter(isSomething));
  return node;
}

function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** A link; only the text where the address is none that a reader should be sent to. */
function link(href, text, attributes = {}) {
  const known = typeof href === "string" && URL.canParse(href, location.origin);
  const safe = known && ["http:", "https:"].includes(new URL(href, location.origin).protocol);
  return safe ? el("a", { href, ...attributes }, text) : el("span", {}, text);
}

function put(id, ...children) {
  byId(id).replaceChildren(...children.flat(Infinity).filter(isSomething));
}

function byId(id) {
  return document.getElementById(id);
}

/* Words and numbers */

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

function count(n, one, many) {
  return `${number.format(n)} ${n === 1 ? one : many}`;
}

function range(low, high) {
  return low === null || high === null || low === high ? "" : ` (${bounds(low, high)})`;
}

function bounds(low, high) {
  if (low === null || high === null) {
    return "–";
  }
  return low === high ? number.format(low) : `${number.format(low)} to ${number.format(high)}`;
}

function listed(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Years in words: runs of three and more are drawn together. */
function yearsInWords(years) {
  const runs = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run !== undefined && year === run.at(-1) + 1) {
      run.push(year);
    } else {
      runs.push([year]);
    }
  }
  return listed(runs.flatMap((run) => (run.length < 3 ? run.map(String) : `${run[0]} to ${run.at(-1)}`)));
}

/** A published share as it was published: with its qualifier, and without digits that nobody gave. */
function published(share, qualifier) {
  const percent = `${Number((share * 100).toFixed(4))}\u00a0%`;
  return qualifier === null ? percent : `${QUALIFIERS[qualifier] ?? qualifier} ${percent}`;
}

/** A computed share; the datasets are small, so that a decimal would only look exact. */
function percent(share) {
  const value = share * 100;
  return `${value > 0 && value < 1 ? value.toFixed(1) : Math.round(value)}\u00a0%`;
}

function eventDate(attack) {
  const letters = { year: 4, month: 7 }[attack.date_precision] ?? 10;
  if (attack.date_precision === "range") {
    return `between ${attack.date} and ${attack.date_latest}`;
  }
  const start = attack.date.slice(0, letters);
  return attack.end_date === null ? start : `${start} to ${attack.end_date}`;
}

/** Names by code; a code without a name is its own name. */
function naming(answer, key) {
  const names = new Map((answer?.items ?? []).map((item) => [item[key], item.name]));
  return (code) => (code === null ? "not stated" : names.get(code) ?? code);
}

/* Problems */

function showProblems(problems, question) {
  const seen = new Set();
  const boxes = problems.map((problem) => problemBox(problem, question, seen)).filter(Boolean);
  put("problems", boxes);
}

/** A box for what no box before it has said. */
function problemBox(problem, question, seen) {
  const fresh = (text) => !seen.has(text) && seen.add(text);
  const errors = (problem.errors ?? []).filter((e) => fresh(`${e.parameter ?? e.pointer} ${e.message}`));
  const hasErrors = (problem.errors ?? []).length > 0;
  if (hasErrors ? errors.length === 0 : !fresh(`${problem.title} ${problem.detail}`)) {
    return null;
  }
  return el(
    "div",
    { class: "problem" },
    el("h2", {}, problem.title ?? "The question could not be answered"),
    hasErrors ? el("ul", {}, errors.map((error) => fault(error, question))) : el("p", {}, problem.detail ?? ""),
  );
}

function fault(error, question) {
  const near = error.did_you_mean ?? [];
  const allowed = near.length === 0 && (error.allowed ?? []).length <= 12 ? error.allowed ?? [] : [];
  return el(
    "li",
    {},
    el("code", {}, error.parameter ?? error.pointer ?? ""),
    `: ${error.message} `,
    near.length > 0 ? ["Did you mean ", alternatives(error, near, question), "?"] : "",
    allowed.length > 0 ? `There are: ${allowed.join(", ")}.` : "",
  );
}

function alternatives(error, near, question) {
  return near.flatMap((word, i) => [i > 0 ? " or " : "", link(address("/", corrected(error, word, question)), word)]);
}

/** The question with one name or value put right. */
function corrected(error, word, question) {
  const name = error.parameter === "measures" ? "measure" : error.parameter;
  if (error.code === "unknown_parameter") {
    return { ...without(question, [name]), [word]: question[name] ?? "" };
  }
  const values = (question[name] ?? "").split(",").map((value) => (value === error.value ? word : value));
  return { ...question, [name]: values.join(",") };
}

/* The dataset */

function currentDataset(answers) {
  const id = (answers.cells ?? answers.byGroup)?.query.dataset;
  return answers.datasets?.items.find((dataset) => dataset.id === id);
}

function showDataset(answers, question) {
  const dataset = currentDataset(answers);
  if (dataset === undefined) {
    put("dataset");
    return;
  }
  const { revision } = answers.datasets.dataset;
  const pinned = question.as_of !== undefined;
  put(
    "dataset",
    el("h2", {}, dataset.name),
    el(
      "dl",
      {},
      term("Covers", covered(dataset.coverage)),
      term("Countries", coveredCountries(dataset.coverage)),
      dataset.coverage.gaps.map((gap) => term("Missing", `${gap.from} to ${gap.to}: ${gap.reason}`)),
      term("Contains", count(dataset.attacks, "attack", "attacks")),
      term("Revision", `${revision}`, pinned ? [", pinned; ", link(address("/", without(question, ["as_of"])), "show the latest")] : ""),
      term("Licence", dataset.licence ?? "not stated"),
      term("Attribution", dataset.attribution ?? "not stated"),
      dataset.series_breaks.map((seriesBreak) => term("Break in the series", `${seriesBreak.date}: ${seriesBreak.what}`)),
    ),
    dataset.census ? null : el("p", { class: "note" }, el("strong", {}, notACensus(dataset)), dataset.selection ?? ""),
  );
}

function notACensus({ census }) {
  return census === null ? "Nobody stated whether this is a census. " : "A selection, not a census. ";
}

/** The days that a dataset covers; one end may be open, and none may be stated. */
function covered({ from, to, period_from_rows: ofRows }) {
  if (ofRows && from === null) {
    return "not stated, and no attack is known to the day";
  }
  return `${from ?? "the first records"} to ${to ?? "today"}${ofRows ? ", as its attacks show" : ""}`;
}

/** The countries that a dataset covers, by their codes where they are few. */
function coveredCountries({ countries, countries_from_rows: ofRows }) {
  if (countries === null) {
    return "all";
  }
  const names = countries.length > 0 && countries.length <= 12 ? `: ${countries.join(", ")}` : "";
  return `${number.format(countries.length)}${names}${ofRows ? ", as its attacks show" : ""}`;
}

function term(name, ...value) {
  return el("div", {}, el("dt", {}, name), el("dd", {}, ...value));
}

/* The form */

function showForm(answers, question) {
  const form = byId("filters");
  const asked = (name) => {
    const resolved = answers.cells?.query[name];
    return question[name] === undefined || !Array.isArray(resolved) ? question[name] ?? "" : resolved.join(",");
  };
  const categories = (answers.categories?.items ?? []).map((c) => option(c.code, c.name));
  choose(form.elements.group, [option("", "All groups"), ...groupOptions(answers)], asked("group"));
  choose(form.elements.country, [option("", "All countries"), ...countryOptions(answers)], asked("country"));
  choose(form.elements.target_category, [option("", "All categories"), ...categories], asked("target_category"));
  choose(form.elements.measure, [...form.elements.measure.options], question.measure ?? DEFAULTS.measure);
  choose(form.elements.counting, [...form.elements.counting.options], question.counting ?? DEFAULTS.counting);
  form.elements.from.value = question.from ?? "";
  form.elements.to.value = question.to ?? "";
  showDatasetChoice(answers, form.elements.dataset);
  showFurther(question);
}

function option(value, text) {
  return el("option", { value }, text);
}

/** Sets a choice; the address's values can always be chosen, so that the form never shows another question. */
function choose(select, options, value) {
  const known = options.some((o) => o.value === value);
  select.replaceChildren(...options, ...(known ? [] : [option(value, value)]));
  select.value = value;
}

function groupOptions(answers) {
  const name = naming(answers.groups, "id");
  const rows = [...(answers.byGroup?.items ?? [])].filter((row) => row.group !== null);
  rows.sort((a, b) => b.attacks - a.attacks);
  const counted = rows.map((row) => option(row.group, `${name(row.group)} (${number.format(row.attacks)})`));
  const here = new Set(rows.map((row) => row.group));
  const others = (answers.groups?.items ?? []).filter((group) => !here.has(group.id));
  return [
    ...counted,
    ...(others.length > 0 ? [el("option", { disabled: "" }, "Without an attack in this dataset:")] : []),
    ...others.map((group) => option(group.id, group.name)),
  ];
}

function countryOptions(answers) {
  const name = naming(answers.countries, "code");
  const rows = (answers.byCountry?.items ?? []).filter((row) => row.country !== null);
  return rows
    .map((row) => option(row.country, `${name(row.country)} (${number.format(row.attacks)})`))
    .sort((a, b) => a.text.localeCompare(b.text, "en"));
}

/** Datasets overlap and are never summed, so that one is always chosen. */
function showDatasetChoice(answers, select) {
  const datasets = answers.datasets?.items ?? [];
  const current = currentDataset(answers)?.id;
  byId("dataset-choice").hidden = datasets.length < 2;
  select.disabled = datasets.length < 2 || current === undefined;
  if (!select.disabled) {
    choose(select, datasets.map((d) => option(d.id, d.label)), current);
  }
}

/** Filters of the API that have no field here are passed on, and shown. */
function furtherFilters(question) {
  return Object.entries(without(question, [...FIELDS, ...OWN, ...SET_HERE]));
}

function showFurther(question) {
  const filters = furtherFilters(question);
  byId("further").hidden = filters.length === 0;
  put(
    "further",
    "Also filtered by: ",
    filters.flatMap(([name, value], i) => [
      i > 0 ? "; " : "",
      el("code", {}, `${name}=${value}`),
      " ",
      link(address("/", without(question, [name])), "remove", { "aria-label": `remove the filter ${name}` }),
    ]),
  );
}

function submitted(event) {
  event.preventDefault();
  const question = without(readQuestion(location.search), [...FIELDS, ...SET_HERE]);
  for (const [name, value] of new FormData(event.target)) {
    if (value.trim() !== "" && value !== DEFAULTS[name]) {
      question[name] = value.trim();
    }
  }
  history.pushState(null, "", address("/", question));
  show();
}

/* The chart */

/** Why nothing is known of a year, in words. */
const NOTHING_KNOWN = { not_covered: "not covered", not_stated: "not stated" };

/** What the chart shows: a year for each row, in it a part for each category. */
function chartOf(answers, question) {
  const { cells, years, categories } = answers;
  const measure = question.measure ?? DEFAULTS.measure;
  const parts = new Map(years.items.map((row) => [row.year, new Map()]));
  cells.items.forEach((row) => parts.get(row.year)?.set(row.target_category, figure(row, measure)));
  const used = new Set(cells.items.filter((row) => row.attacks > 0).map((row) => row.target_category));
  const order = (categories?.items ?? []).map((c) => c.code).filter((code) => used.has(code));
  return {
    measure,
    counting: cells.query.counting,
    codes: [...order, ...[...used].filter((code) => !order.includes(code))],
    name: naming(categories, "code"),
    years: years.items.map((row) => ({
      year: row.year,
      all: figure(row, measure),
      coverage: row.coverage,
      cut: isCut(row.year, years.query),
      parts: parts.get(row.year),
    })),
  };
}

/** A row's figure, its bounds, and of how many of its attacks it is not known. */
function figure(row, measure) {
  return {
    value: row[measure],
    low: row[`${measure}_low`] ?? null,
    high: row[`${measure}_high`] ?? null,
    unknown: row[`${measure}_unknown`] ?? 0,
    url: row.attacks_url,
  };
}

/** Whether the question takes only a part of a year. */
function isCut(year, query) {
  const cut = (day, whole) => day !== undefined && day.slice(0, 4) === String(year) && day.slice(5) !== whole;
  return cut(query.from, "01-01") || cut(query.to, "12-31");
}

function isPartial(year) {
  return year.coverage === "partial" || (year.cut && !isUnknown(year));
}

/** Whether nothing is known of a year, which is not zero. */
function isUnknown(year) {
  return NOTHING_KNOWN[year.coverage] !== undefined;
}

function stackHeight(year) {
  return [...year.parts.values()].reduce((sum, part) => sum + (part.value ?? 0), 0);
}

let resized = new ResizeObserver(() => {});

function showChart(answers, question) {
  resized.disconnect();
  if (answers.cells === undefined || answers.years === undefined) {
    put("chart-body", el("p", { class: "soft" }, "Not shown: the question could not be answered."));
    return;
  }
  const chart = chartOf(answers, question);
  const frame = framed("Chart; its table follows");
  frame.classList.add("drawing");
  put(
    "chart-body",
    el("p", {}, totalsInWords(answers, chart)),
    el("figure", {}, frame, legend(chart)),
    el("ul", { class: "soft" }, chartNotes(answers, chart).map((note) => el("li", {}, note))),
    el(
      "details",
      isWide() ? { open: "" } : {},
      el("summary", {}, "The same as a table"),
      tableNote(chart),
      framed("Table of the chart", chartTable(chart)),
    ),
  );
  resized = new ResizeObserver(([entry]) => redraw(frame, chart, entry.contentRect.width));
  resized.observe(frame);
}

/** What may be wider than the screen, and can be scrolled with the keyboard. */
function framed(name, ...children) {
  return el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": name }, ...children);
}

function redraw(frame, chart, width) {
  if (frame.firstChild === null || frame.dataset.width !== String(width)) {
    frame.dataset.width = width;
    frame.replaceChildren(drawChart(chart, width));
  }
}

const WHY_UNKNOWN = {
  not_covered: "the dataset does not cover these years or countries",
  not_stated: "nobody stated whether the dataset covers these years or countries, and it has no attack there",
};

function totalsInWords({ cells }, chart) {
  const { totals } = cells;
  if (totals.attacks === null) {
    return `Not known: ${WHY_UNKNOWN[totals.coverage]}. That is not zero.`;
  }
  if (totals.attacks === 0) {
    return "No attack matches these filters.";
  }
  const attacks = count(totals.attacks, "attack", "attacks");
  const { measure } = chart;
  if (measure === "attacks") {
    return `${attacks}, ${COUNTED[chart.counting]}.`;
  }
  const sum = `${number.format(totals[measure])} ${UNIT[measure]}${range(totals[`${measure}_low`], totals[`${measure}_high`])}`;
  return `${sum} in ${attacks}, ${COUNTED[chart.counting]}.`;
}

function chartNotes(answers, chart) {
  const { cells } = answers;
  const dataset = currentDataset(answers);
  const years = (test) => chart.years.filter(test).map((year) => year.year);
  const notCovered = years((year) => year.coverage === "not_covered");
  const notStated = years((year) => year.coverage === "not_stated");
  const partial = years((year) => year.coverage === "partial");
  const cut = years((year) => year.cut && year.coverage === "covered");
  const unknown = cells.totals[`${chart.measure}_unknown`] ?? 0;
  const several = cells.method.attacks_with_several;
  return [
    notCovered.length > 0 && `${yearsInWords(notCovered)}: not covered by the dataset, so not known. That is not zero.`,
    notStated.length > 0 && `${yearsInWords(notStated)}: nobody stated whether the dataset covers what is asked, so not known. That is not zero.`,
    partial.length > 0 && `${yearsInWords(partial)}: what is asked is not wholly covered by the dataset (${covered(dataset.coverage)}), so no whole years.`,
    cut.length > 0 && `${yearsInWords(cut)}: the filter takes only a part of the year.`,
    unknown > 0 && `The figure is not known for ${count(unknown, "attack", "attacks")}, which add nothing to the sums.`,
    several > 0 && `${count(several, "attack has", "attacks have")} targets of several categories.`,
    several > 0 && chart.counting === "any" && "A bar may sum to more than its year.",
    cells.method.attacks_without > 0 && `${count(cells.method.attacks_without, "attack has", "attacks have")} no target stated.`,
    (cells.query.target_category ?? cells.query["any.target_category"]) !== undefined && "The filter finds attacks with the category among their targets, first-listed or not.",
    chart.measure === "killed" && dataset?.killed_covers && `Killed: ${dataset.killed_covers}.`,
  ].filter(Boolean);
}

function legend(chart) {
  const items = chart.codes.map((code) => el("li", {}, el("span", { class: `swatch ${code ?? "unknown"}` }), chart.name(code)));
  if (chart.years.some((year) => isPartial(year) || isUnknown(year))) {
    items.push(el("li", {}, el("span", { class: "swatch hatched" }), "not, or not wholly, covered"));
  }
  return el("ul", { class: "legend" }, items);
}

/** Whether there is space beside the list of attacks for the table of the chart (as in the style sheet). */
function isWide() {
  return matchMedia("(min-width: 62rem)").matches;
}

const CHART = { height: 340, top: 20, right: 4, bottom: 40, left: 40, narrowestBand: 16, labelWidth: 34 };

function drawChart(chart, available) {
  const width = Math.max(available, CHART.left + CHART.right + chart.years.length * CHART.narrowestBand);
  const band = (width - CHART.left - CHART.right) / Math.max(1, chart.years.length);
  const top = scaleTop(Math.max(1, ...chart.years.map(stackHeight)));
  const floor = CHART.height - CHART.bottom;
  const y = (value) => floor - (value / top.max) * (floor - CHART.top);
  const every = Math.ceil(CHART.labelWidth / band);
  return svg(
    "svg",
    { width, height: CHART.height, role: "img", "aria-label": `Stacked bars: ${UNIT[chart.measure]} by year and target category` },
    svg("defs", {}, hatchPattern()),
    gridLines(top, y, width),
    chart.years.map((year, i) => bar(year, { chart, x: CHART.left + i * band, band, y, floor, labelled: i % every === 0 })),
    svg("line", { class: "base", x1: CHART.left, x2: width - CHART.right, y1: floor, y2: floor }),
  );
}

/** The top of the scale and its step: one, two or five times a power of ten. */
function scaleTop(largest) {
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((f) => f * power).find((s) => s >= rough));
  return { step, max: Math.ceil(largest / step) * step };
}

function hatchPattern() {
  const stripes = svg("path", { class: "hatch", d: "M0 8 8 0M-2 2 2 -2M6 10 10 6" });
  return svg("pattern", { id: "hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse" }, stripes);
}

function gridLines(top, y, width) {
  const values = Array.from({ length: top.max / top.step + 1 }, (_, i) => i * top.step);
  return values.flatMap((value) => [
    svg("line", { class: "grid", x1: CHART.left, x2: width - CHART.right, y1: y(value), y2: y(value) }),
    svg("text", { class: "tick", x: CHART.left - 6, y: y(value) + 4 }, number.format(value)),
  ]);
}

function bar(year, place) {
  const { x, band, floor } = place;
  const middle = x + band / 2;
  const hatched = isPartial(year) || isUnknown(year);
  const ground = { x: x + 1, y: CHART.top, width: band - 2, height: floor - CHART.top, fill: "url(#hatch)" };
  return svg(
    "g",
    {},
    hatched ? svg("rect", ground) : null,
    isUnknown(year) ? centredText(NOTHING_KNOWN[year.coverage], middle, floor) : stack(year, place),
    place.labelled ? svg("text", { class: "axis", x: middle, y: floor + 16 }, String(year.year)) : null,
    isPartial(year) && band >= 24 ? svg("text", { class: "axis", x: middle, y: floor + 31 }, "part") : null,
  );
}

/** Text from bottom to top. */
function centredText(text, x, floor) {
  const middle = (floor + CHART.top) / 2;
  return svg("text", { class: "axis", x, y: middle, transform: `rotate(-90 ${x} ${middle})`, dy: 4 }, text);
}

function stack(year, { chart, x, band, y }) {
  const width = Math.min(56, band * 0.74);
  const left = x + (band - width) / 2;
  const nodes = [];
  let below = 0;
  for (const code of chart.codes) {
    const value = year.parts.get(code)?.value ?? 0;
    if (value > 0) {
      const box = { x: left, y: y(below + value), width, height: y(below) - y(below + value) };
      nodes.push(part(box, { code, value, year: year.year, chart }));
      below += value;
    }
  }
  if (Math.abs(below - year.all.value) < 0.01) {
    nodes.push(svg("text", { class: "total", x: left + width / 2, y: y(below) - 5 }, number.format(year.all.value)));
  }
  return nodes;
}

function part(box, { code, value, year, chart }) {
  const text = number.format(value);
  const hint = svg("title", {}, `${year}, ${chart.name(code)}: ${text} ${UNIT[chart.measure]}`);
  const roomy = box.height >= 14 && box.width >= text.length * 7;
  return svg(
    "g",
    { class: code ?? "unknown" },
    svg("rect", { class: "bar", ...box }, hint),
    roomy ? svg("text", { class: "number", x: box.x + box.width / 2, y: box.y + box.height / 2 + 4 }, text) : null,
  );
}

function chartTable(chart) {
  const head = ["Year", ...chart.codes.map(chart.name), "All", ...(isSum(chart) ? ["Low to high", "Not known*"] : []), "Coverage"];
  return el(
    "table",
    { "aria-describedby": "table-note" },
    el("caption", {}, `${chart.measure[0].toUpperCase()}${chart.measure.slice(1)} by year and target category`),
    el("thead", {}, el("tr", {}, head.map((text) => el("th", { scope: "col" }, text)))),
    el("tbody", {}, chart.years.map((year) => tableRow(year, chart, head.length - 1))),
  );
}

function tableNote(chart) {
  const starred = isSum(chart) ? " * The figure of some attacks is not known; they add nothing." : "";
  return el("p", { id: "table-note", class: "soft" }, `Each number leads to the attacks that it counts.${starred}`);
}

/** Whether the chart shows sums of tolls, which have bounds, and not numbers of attacks. */
function isSum(chart) {
  return chart.measure !== "attacks";
}

function tableRow(year, chart, width) {
  const name = el("th", { scope: "row" }, String(year.year));
  if (isUnknown(year)) {
    return el("tr", {}, name, el("td", { colspan: width, class: "text" }, `${NOTHING_KNOWN[year.coverage]}: not known`));
  }
  const { all } = year;
  const sums = isSum(chart) ? [bounds(all.low, all.high), count(all.unknown, "attack", "attacks")] : [];
  const texts = [...chart.codes.map((code) => figureLink(year.parts.get(code))), figureLink(all), ...sums, isPartial(year) ? "part" : "whole"];
  return el("tr", {}, name, texts.map((text) => el("td", {}, text)));
}

/** A figure as a link to what it counts; a sum of nothing but unknown figures is not known, and not zero. */
function figureLink(given) {
  if (given === undefined || given.value === null) {
    return "–";
  }
  if (given.value === 0) {
    return given.unknown > 0 ? link(given.url, "not known") : "0";
  }
  return [link(given.url, number.format(given.value)), given.unknown > 0 ? "*" : ""];
}

/* The newest attacks */

function showNewest(answers) {
  const { newest } = answers;
  if (newest === undefined) {
    put("newest-body", el("p", { class: "soft" }, "Not shown: the question could not be answered."));
    return;
  }
  const { returned, total } = newest.page;
  if (total === 0) {
    put("newest-body", el("p", {}, "No attack matches these filters."));
    return;
  }
  const words = { country: naming(answers.countries, "code"), category: naming(answers.categories, "code") };
  put(
    "newest-body",
    el("p", {}, `${returned} of ${count(total, "attack", "attacks")}, newest first.`),
    el("ol", { class: "attacks" }, newest.items.map((attack) => attackItem(attack, words))),
  );
}

function attackItem(attack, words) {
  const places = [attack.location, attack.city, attack.admin1].filter(Boolean);
  const place = [...new Set(places), words.country(attack.country)].join(", ");
  const date = eventDate(attack);
  return el(
    "li",
    {},
    el("div", { class: "line" }, el("span", { class: "place" }, el("strong", {}, date), ` ${place}`), el("span", { class: "toll" }, toll(attack))),
    el(
      "div",
      { class: "soft" },
      `${targetInWords(attack.targets, words)} · `,
      el(
        "span",
        { class: "together" },
        `${count(attack.sources.length, "source", "sources")} · `,
        link(attack.links.self, "JSON", { "aria-label": `JSON of the attack of ${date}, ${place}` }),
      ),
    ),
  );
}

function toll(attack) {
  if (attack.killed === null) {
    const low = attack.killed_low ?? attack.killed_high;
    return low === null ? "killed: not known" : `killed: not known${range(attack.killed_low, attack.killed_high)}`;
  }
  return `${number.format(attack.killed)} killed${range(attack.killed_low, attack.killed_high)}`;
}

function targetInWords(targets, words) {
  if (targets.length === 0) {
    return "Target not stated";
  }
  const [first, ...others] = targets;
  const name = first.name === null ? "" : `: ${first.name}`;
  const more = others.length > 0 ? ` and ${count(others.length, "further target", "further targets")}` : "";
  return `${words.category(first.category)}${name}${more}`;
}

/* Shares: what is reported and what is computed are in blocks of their own */

function showShares(answers) {
  const { cells, comparison, shifts } = answers;
  if (cells === undefined || comparison === undefined || shifts === undefined) {
    put("shares-body", el("p", { class: "soft" }, "Not shown: the question could not be answered."));
    return;
  }
  const words = { group: naming(answers.groups, "id"), category: naming(answers.categories, "code"), sources: answers.sources };
  const rows = comparison.items.filter((row) => inYears(row.year, cells.query));
  const moves = shifts.items.filter((shift) => inYears(shift.from_year, cells.query) && inYears(shift.to_year, cells.query));
  words.groups = new Set([...rows, ...moves].map((row) => row.group));
  if (rows.length === 0 && moves.length === 0) {
    put("shares-body", el("p", {}, "The register knows no published share of targets for this choice."));
    return;
  }
  put(
    "shares-body",
    el("p", {}, sharesInWords(words)),
    comparison.page.complete ? null : el("p", { class: "note" }, `Only ${comparison.page.returned} of ${comparison.page.total} shares are shown.`),
    el(
      "div",
      { class: "blocks" },
      block("reported", "Reported by publications", moves.map((move) => shiftItem(move, words)), rows.filter((row) => row.reported !== null).map((row) => reportedItem(row, words))),
      block("computed", "Computed from this dataset", rows.map((row) => computedItem(row, words))),
      block("apart", "Can the two be compared?", verdicts(rows, words)),
    ),
  );
}

function block(kind, title, ...items) {
  return el("section", { class: `block ${kind}` }, el("h3", {}, title), items);
}

/** Whether a question, as the API read it, asks for anything of a year. */
function inYears(year, { from = "0000", to = "9999", year: years = [year] }) {
  return years.includes(year) && year >= Number(from.slice(0, 4)) && year <= Number(to.slice(0, 4));
}

function sharesInWords(words) {
  const groups = listed([...words.groups].map(words.group));
  return (
    `${groups}. A reported share is what a publication states; a computed share is counted from the dataset. ` +
    "They are kept apart. Shares are of whole years and of all countries: of the filters, only group, target category, years and counting apply here."
  );
}

function cellName(row, words) {
  const name = `${row.year} · ${words.category(row.target_category)}`;
  return words.groups.size > 1 ? `${name} · ${words.group(row.group)}` : name;
}

function shiftItem(shift, words) {
  const figure = ({ share, qualifier }) => (share === null ? "no number" : published(share, qualifier));
  const side = (shares) => listed(shares.map((share) => `${words.category(share.target_category)} (${figure(share)})`));
  return [
    el("h4", {}, `${shift.from_year} to ${shift.to_year} · ${shift.changed ? "the main target changed" : "the main target stayed"}`),
    el("p", { class: "figure" }, `From ${side(shift.before)} to ${side(shift.after)}`),
    el("p", { class: "soft" }, sourceOf(shift.source, words)),
  ];
}

function reportedItem(row, words) {
  const { reported } = row;
  const also = row.also_reported.map((share) => el("li", {}, reportedFigure(share), " ", reportedSource(share, words), reportedNote(share)));
  const more = also.length === 0 ? "" : `, and ${count(also.length, "further report", "further reports")}`;
  return [
    el("h4", {}, cellName(row, words)),
    el("p", { class: "figure" }, reportedFigure(reported)),
    el("p", { class: "soft" }, reportedSource(reported, words)),
    el(
      "details",
      { class: "soft" },
      el("summary", {}, `What it is a share of${more}`),
      reportedNote(reported),
      also.length === 0 ? null : el("ul", {}, also),
    ),
  ];
}

function reportedFigure(share) {
  if (share.share !== null) {
    const within = share.low !== null && share.high !== null ? `, ${published(share.low, null)} to ${published(share.high, null)}` : "";
    return published(share.share, share.qualifier) + within;
  }
  return share.rank === null ? "named, no number" : `rank ${share.rank}, no number`;
}

function reportedSource(share, words) {
  const said = [share.rank_note, periodInWords(share)].filter(Boolean).join("; ");
  return [said === "" ? "" : `${said}. `, sourceOf(share.source, words)];
}

function reportedNote(share) {
  const of = `Of: ${share.population ?? `${share.measure}, population not stated`}. Scope: ${share.scope ?? "not stated"}.`;
  return el("p", {}, of, share.note === null ? "" : ` ${share.note} `, " ", link(share.links.self, "JSON", { "aria-label": `JSON of ${share.id}` }));
}

/** The period of a share, where it is not simply its year. */
function periodInWords({ year, period }) {
  if (period.text !== null) {
    return period.text;
  }
  const whole = period.from === `${year}-01-01` && period.to === `${year}-12-31`;
  return whole ? "" : `${period.from ?? "…"} to ${period.to ?? "…"}`;
}

function sourceOf(id, words) {
  if (id === null || id === undefined) {
    return ["Source: not stated."];
  }
  const source = words.sources[id];
  const title = source === undefined ? id : [source.publisher ?? source.title, source.year].filter(Boolean).join(", ");
  return ["Source: ", link(source?.url ?? `/v1/sources/${encodeURIComponent(id)}`, title), "."];
}

function computedItem(row, words) {
  const { computed } = row;
  const known = computed !== null && computed.share !== null;
  return [el("h4", {}, cellName(row, words)), known ? computedFigure(computed) : el("p", {}, notComputed(computed))];
}

function notComputed(computed) {
  const why = {
    not_covered: "the dataset does not cover the year",
    not_stated: "nobody stated whether the dataset covers the year",
  };
  return `Not computed: ${why[computed?.coverage] ?? "the dataset has no attack of the group in that year"}.`;
}

function computedFigure(computed) {
  const { interval } = computed;
  const parts = `${number.format(computed.numerator)} of ${count(computed.denominator, "attack", "attacks")}`;
  return [
    el("p", { class: "figure" }, `${percent(computed.share)} of the list`),
    el(
      "p",
      { class: "soft" },
      link(computed.links?.attacks, parts),
      `, ${COUNTED[computed.counting] ?? computed.counting}`,
      interval ? `; 95\u00a0% interval ${percent(interval.low)} to ${percent(interval.high)}` : "",
      computed.coverage === "partial" ? "; the year is covered in part" : "",
      ".",
    ),
  ];
}

/** Why they cannot be compared; figures with the same reason are grouped. */
function verdicts(rows, words) {
  const byReason = new Map();
  for (const row of rows) {
    const verdict = row.comparable ? "They can: both are of the same." : row.reason;
    byReason.set(verdict, [...(byReason.get(verdict) ?? []), row]);
  }
  return [...byReason].flatMap(([verdict, same]) => [
    el("h4", {}, same.map((row) => cellName(row, words)).join(", ")),
    el("p", {}, el("strong", {}, same[0].comparable ? "Yes. " : "No. "), verdict),
  ]);
}

/* Links */

function showLinks(answers, question) {
  const { cells, newest } = answers;
  const revision = answers.datasets?.dataset.revision;
  const attacks = { ...without(question, [...OWN, ...SET_HERE]), sort: "-date", as_of: revision, format: "csv" };
  put(
    "links",
    cells && link(cells.links.csv, "The chart as CSV"),
    cells && link(cells.links.self, "as JSON"),
    newest?.page.total > 0 && link(address(ATTACKS, attacks), `All ${count(newest.page.total, "attack", "attacks")} as CSV`),
    cells && link(address("/", { ...without(question, SET_HERE), as_of: revision }), `Permalink to this page at revision ${revision}`),
    link("/docs", "API documentation"),
  );
}

/* The page */

let turns = 0;

/** Shows what the address asks; an answer that was overtaken by a later question is dropped. */
async function show() {
  const turn = ++turns;
  const question = readQuestion(location.search);
  byId("main").setAttribute("aria-busy", "true");
  put("status", "Loading the figures …");
  const gathered = await gather(question);
  if (turn !== turns) {
    return;
  }
  try {
    showAll(gathered, question);
  } catch (e) {
    put("status", "This page could not show the answer; what it shows is not whole.");
    throw e;
  } finally {
    byId("main").setAttribute("aria-busy", "false");
  }
}

function showAll({ answers, problems }, question) {
  showProblems(problems, question);
  showDataset(answers, question);
  showForm(answers, question);
  showChart(answers, question);
  showNewest(answers);
  showShares(answers);
  showLinks(answers, question);
  put("status", statusOf(answers));
}

function statusOf(answers) {
  if (answers.cells === undefined) {
    return "The question could not be answered.";
  }
  const { totals, dataset } = answers.cells;
  const words = !totals.attacks ? "No attack matches" : count(totals.attacks, "attack matches", "attacks match");
  return `${words} the filters, at revision ${dataset.revision}.`;
}

byId("filters").addEventListener("submit", submitted);
addEventListener("popstate", show);
show();
