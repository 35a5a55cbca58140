/**
 * `npm run demo [-- --tier S|M|L|XL|Stress] [--fresh]`: from a fresh clone to a published period in the browser.
 * Only what every Node understands stands here, so that an old one gets a sentence and not a syntax error.
 */
var OLDEST_NODE = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    'Praktikvägen behöver Node 20 eller nyare; det här är ' +
      process.versions.node +
      '. / Praktikvägen needs Node 20 or newer; this is ' +
      process.versions.node +
      '.',
  );
  process.exit(1);
} else {
  import('./demo/run.mjs').then(function (demo) {
    return demo.run(process.argv.slice(2));
  });
}
