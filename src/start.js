// Starts an entry of Silta: `node src/start.js [entry] [arguments]`. This one file is JavaScript, so that
// a Node too old to read TypeScript still reaches the message below.
import nodeModule from 'node:module'

const WANTED = 24

if (Number(process.versions.node.split('.')[0]) < WANTED) {
  console.error(
    `Silta needs Node ${WANTED} or newer, and this is Node ${process.versions.node}.\n` +
      `Run it through npm, which brings the right one along: npm install && npm start`,
  )
  process.exit(1)
}

// Compiled code is kept in the system's temporary folder: the next start is a third quicker.
nodeModule.enableCompileCache()
const [entry = 'main'] = process.argv.splice(2, 1)
await import(new URL(`./${entry}.ts`, import.meta.url).href)
