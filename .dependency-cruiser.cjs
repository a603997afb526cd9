/** Which room of server/ may import what; test/unit/architecture.test.ts runs it. */

/** The ground floor: no room, used by any but the pure ones. */
const GROUND = ['^server/(errors|package-root|breathe|wait-for-drain|xml)\\.ts$'];

/** A rule: the files of `from` import no file of server/ (or nothing at all) but what is listed. */
function only(name, comment, from, allowed, { libraries }) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from },
    to: { ...(libraries ? { path: '^server/' } : {}), pathNot: allowed },
  };
}

/** A rule: the files of `from` do not import those of `to`. */
function never(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

module.exports = {
  forbidden: [
    only(
      'contract-is-pure',
      'The contract imports itself and zod alone.',
      '^server/contract/',
      ['^server/contract/', '(^|/)node_modules/zod/'],
      { libraries: false },
    ),
    only(
      'analysis-is-pure',
      'Analysis imports the contract, itself and graphology: no thread, clock or file.',
      '^server/analysis/',
      ['^server/(contract|analysis)/', '(^|/)node_modules/graphology[^/]*/'],
      { libraries: false },
    ),
    only(
      'jobs-run-analysis',
      'Jobs import the contract and analysis.',
      '^server/jobs/',
      ['^server/(contract|analysis|jobs)/', ...GROUND],
      { libraries: true },
    ),
    only(
      'ingest-knows-files',
      'Ingest imports the contract and itself.',
      '^server/ingest/',
      ['^server/(contract|ingest)/', ...GROUND],
      { libraries: true },
    ),
    only(
      'store-knows-stores',
      'Stores import the contract and themselves.',
      '^server/store/',
      ['^server/(contract|store)/', ...GROUND],
      { libraries: true },
    ),
    only(
      'disclosure-masks-what-leaves',
      'Disclosure knows the store, which says who is protected, and no feature.',
      '^server/disclosure/',
      ['^server/(contract|store|disclosure)/', ...GROUND],
      { libraries: true },
    ),
    only(
      'ground-floor',
      'What every room may use leans on the contract at most.',
      '^server/(errors|package-root|config|breathe|wait-for-drain)\\.ts$',
      ['^server/contract/', ...GROUND],
      { libraries: true },
    ),
    never(
      'features-stay-apart',
      'A feature does not import another: what both need moves down.',
      { path: '^server/features/([^/]+)/' },
      { path: '^server/features/', pathNot: '^server/features/$1/' },
    ),
    never(
      'features-do-not-look-up',
      'Features are composed by others; they do not compose.',
      { path: '^server/features/' },
      { path: '^server/(main|app|start-server|open-store)\\.ts$' },
    ),
    never(
      'features-know-routes-alone',
      'Of HTTP a feature knows how a route is declared, and only in its route.ts.',
      { path: '^server/features/' },
      { path: '^server/http/', pathNot: '^server/http/route\\.ts$' },
    ),
    never(
      'use-cases-know-no-http',
      'What a person wants to do is the same whoever asks.',
      { path: '^server/features/', pathNot: '/route\\.ts$' },
      { path: '^server/http/' },
    ),
    only(
      'http-speaks-the-protocol',
      'HTTP knows the contract, who asks, and how errors are told; no feature, no job.',
      '^server/http/',
      [
        '^server/(http|contract)/',
        '^server/log\\.ts$',
        '^server/disclosure/open-case\\.ts$',
        '^server/ingest/ingest-error\\.ts$',
        '^server/store/graph-store\\.ts$',
        ...GROUND,
      ],
      { libraries: true },
    ),
    only(
      'app-mounts-rooms',
      'The app mounts rooms: it opens no store and reads no environment.',
      '^server/app\\.ts$',
      [
        '^server/(features|http|jobs)/',
        '^server/(config|log)\\.ts$',
        '^server/store/(graph-store|snapshot-cache)\\.ts$',
        ...GROUND,
      ],
      { libraries: true },
    ),
    only(
      'start-composes',
      'Starting composes the app of its parts; the store comes from the caller.',
      '^server/start-server\\.ts$',
      [
        '^server/(contract|features|http|jobs)/',
        '^server/(app|config|log)\\.ts$',
        '^server/store/graph-store\\.ts$',
        ...GROUND,
      ],
      { libraries: true },
    ),
    only(
      'cli-calls-features',
      'Commands call use cases; they reach neither stores nor analyses.',
      '^server/cli/',
      [
        '^server/(cli|features|contract)/',
        '^server/(config|log|open-store|start-server)\\.ts$',
        '^server/http/server-file\\.ts$',
        '^server/disclosure/open-case\\.ts$',
        '^server/ingest/(catalogue|ingest-error|parse-file-argument|source-options)\\.ts$',
        ...GROUND,
      ],
      { libraries: true },
    ),
    only(
      'client-knows-the-contract',
      'Of the server the page knows the contract, and the pure analysis where it needs the same code.',
      '^client/',
      ['^server/(contract|analysis)/'],
      { libraries: true },
    ),
    never(
      'server-does-without-the-page',
      'The page is an end, not a part.',
      { path: '^server/' },
      { path: '^client/' },
    ),
    never(
      'sigma-lives-on-the-stage',
      'Drawing the network has one home.',
      { path: '^client/', pathNot: '^client/stage/' },
      { path: '(^|/)node_modules/(sigma|@sigma)/' },
    ),
    never(
      'client-state-is-pure',
      'What is drawn, filtered and selected is decided without React, network or browser.',
      { path: '^client/state/' },
      { path: '^client/', pathNot: '^client/(state|words)/' },
    ),
    never(
      'client-features-stay-apart',
      'A feature of the page does not import another: what both need moves down.',
      { path: '^client/features/([^/]+)/' },
      { path: '^client/features/', pathNot: '^client/features/$1/' },
    ),
    never(
      'nobody-imports-cli',
      'The command line is an end, not a part.',
      { path: '^server/', pathNot: '^server/cli/' },
      { path: '^server/cli/' },
    ),
    never(
      'threads-live-in-jobs',
      'worker_threads has one home.',
      { path: '^server/', pathNot: '^server/jobs/' },
      { path: '^(node:)?worker_threads$' },
    ),
    never(
      'no-development-dependencies',
      'The program runs without them.',
      { path: '^server/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm'] },
    ),
    never('no-cycles', 'The data go one way.', { path: '^(server|client)/' }, { circular: true }),
    never(
      'imports-exist',
      'Every import leads to a file or an installed package.',
      { path: '^(server|client)/' },
      { couldNotResolve: true, pathNot: 'dist/' },
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    // Types are dependencies too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
