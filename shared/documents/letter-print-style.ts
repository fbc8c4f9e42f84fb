import {
  FIRST_LINE_MM,
  FONT,
  FOOT_COLUMNS_MM,
  HEAD_COLUMNS_MM,
  LINE_SPACING,
  PAGE,
  PARAGRAPH_GAP_PT,
  POINTS,
} from './page-layout.ts';

/** The single line of Times New Roman is 1.15 of its size, which CSS counts line height in. */
const SINGLE_LINE = 1.15;
const MARGIN = `${PAGE.topMm}mm ${PAGE.rightMm}mm ${PAGE.bottomMm}mm ${PAGE.leftMm}mm`;

/** Page numbers stand in the top margin from the second page on, in browsers that know margin boxes. */
export const letterPrintStyle = `
@page { size: ${PAGE.widthMm}mm ${PAGE.heightMm}mm; margin: ${MARGIN};
  @top-center { content: counter(page); font: ${POINTS.pageNumber}pt '${FONT}', serif; } }
@page :first { @top-center { content: none; } }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: ${POINTS.body}pt/${(SINGLE_LINE * LINE_SPACING).toFixed(3)} '${FONT}', 'Tinos', 'Liberation Serif', serif; }
article { width: ${PAGE.widthMm - PAGE.leftMm - PAGE.rightMm}mm; }
.notation { white-space: nowrap; }
header, footer { display: grid; line-height: ${SINGLE_LINE}; break-inside: avoid; }
header { grid-template-columns: ${HEAD_COLUMNS_MM.map((width) => `${width}mm`).join(' ')}; text-align: center; }
.superior, .body-name { font-size: ${POINTS.issuer}pt; text-transform: uppercase; }
.body-name, .nation, .motto { font-weight: bold; }
.nation { font-size: ${POINTS.nation}pt; white-space: nowrap; }
.motto { font-size: ${POINTS.motto}pt; }
.motto span { display: inline-block; border-bottom: .75pt solid; padding-bottom: 1pt; }
.rule { height: 0; margin: 1.5pt auto 0; border-top: .75pt solid; }
.number { margin-top: 6pt; font-size: ${POINTS.number}pt; white-space: pre; }
.abstract { margin-top: 6pt; font-size: ${POINTS.letterAbstract}pt; }
.place { margin-top: 6pt; font-size: ${POINTS.placeAndDate}pt; font-style: italic; white-space: pre; }
.urgency { width: 34mm; margin: 8pt auto 0; border: 1pt solid; padding: 2pt; color: #c00000; font-size: ${POINTS.urgency}pt; font-weight: bold; }
.addressees { width: fit-content; margin: 14pt auto 10pt; }
.addressee { margin-left: 22mm; }
h1 { margin: 18pt 0 0; font-size: ${POINTS.title}pt; text-align: center; }
h1 i { font-weight: normal; }
h1 + .rule { margin-bottom: 12pt; }
h2, p { margin: 0 0 ${PARAGRAPH_GAP_PT}pt; font-size: ${POINTS.body}pt; text-indent: ${FIRST_LINE_MM}mm; }
h2 { break-after: avoid; }
p { text-align: justify; orphans: 2; widows: 2; }
p:last-of-type { break-after: avoid; }
table { width: 100%; margin: 0 0 8pt; border-collapse: collapse; font-size: ${POINTS.table}pt; line-height: ${SINGLE_LINE}; }
th, td { border: .5pt solid; padding: 2pt 3.5pt; text-align: center; overflow-wrap: anywhere; }
td.left { text-align: left; }
td.right { text-align: right; }
tr { break-inside: avoid; }
.total { font-weight: bold; }
.blank { margin-bottom: 5pt; break-inside: avoid; }
.dots { height: 15pt; border-bottom: 1pt dotted; }
.sign { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; min-height: 30mm; margin-top: 12pt; text-align: center; break-inside: avoid; }
footer { grid-template-columns: ${FOOT_COLUMNS_MM.map((width) => `${width}mm`).join(' ')}; margin-top: 12pt; }
.recipients div { font-size: ${POINTS.recipientsHeading}pt; font-weight: bold; font-style: italic; }
.recipients ul { margin: 0; padding: 0; list-style: none; font-size: ${POINTS.recipients}pt; }
.signature { font-size: ${POINTS.signature}pt; font-weight: bold; text-align: center; }
.signer { margin-top: 60pt; min-height: 1em; }
.annex { break-before: page; }
.annex h1, .form h1 { margin: 0 0 12pt; }
@media screen {
  body { padding: 8mm 0; background: #e4e4e4; }
  article { width: ${PAGE.widthMm}mm; min-height: ${PAGE.heightMm}mm; margin: 0 auto 8mm; padding: ${MARGIN}; background: #fff; box-shadow: 0 1px 6px #0004; }
}
/* On a telephone the columns of head and foot stand one above the other, and a wide table is moved sideways. */
@media screen and (max-width: ${PAGE.widthMm}mm) {
  body { padding: 0; font-size: 12.5pt; background: #fff; }
  article { width: auto; min-height: 0; margin: 0; padding: 6mm 5mm; box-shadow: none; }
  header, footer { grid-template-columns: 1fr; row-gap: 8pt; }
  header .state { order: -1; }
  .nation { font-size: 12pt; }
  .place { white-space: pre-wrap; }
  .rule { max-width: 60%; }
  h2, p { font-size: inherit; text-align: left; text-indent: 6mm; }
  table { display: block; overflow-x: auto; }
  th, td { overflow-wrap: normal; }
  td.left { min-width: 36mm; }
  .annex { border-top: .75pt solid #888; }
}
`;
