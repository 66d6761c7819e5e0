/**
 * What Observable Plot 0.6 writes into a `<style>` of every chart, with our class name and without what our charts don't
 * use. The site's style sheet carries it once, since its content security policy admits no other.
 */
export const plotStyle = `:where(.chart) {
  display: block;
  height: auto;
  max-width: 100%;
}
:where(.chart text),
:where(.chart tspan) {
  white-space: pre;
}`
