import type { ToolRow } from '../types';

const DEPENDENCY_PATH =
  /\.npm|node_modules|\.cache\/(?:pip|yarn|pnpm|go-build|uv|pypoetry|Cypress)|\.m2|\.gradle|\.nuget|\.cargo|cargo\/|vendor\/bundle|go\/pkg\/mod|\.pnpm-store|\.yarn|\.venv|composer|hashFiles\([^)]*(?:lock|pom|gradle|requirements|go\.sum|csproj|mix)|yarn-cache|pnpm|pip|deps|\.ivy2|\.sbt|coursier|buildx-cache|Pods/i;

/** Restoring dependencies or image layers from a cache. @internal */
export const CACHE_TOOLS: ToolRow[] = [
  {
    tool: 'actions-cache',
    proves: ['cache'],
    actions: [
      'actions/cache',
      'actions/cache/restore',
      'buildjet/cache',
      'runs-on/cache',
      'ubicloud/cache',
      'useblacksmith/cache',
      'whywaita/actions-cache-s3',
      'tespkg/actions-cache',
      'namespacelabs/nscloud-cache-action',
      'everpcpc/actions-cache',
      'warpbuilds/cache',
      'corca-ai/local-cache',
      'maxnowack/local-cache',
    ],
    when: [{ text: DEPENDENCY_PATH }],
    unless: [
      { input: 'lookup-only', is: ['true'] },
      {
        text: /path\S?\s*[:=]\s*\S*(?:\/tmp\/(?!\.buildx)|\.sonar|\.ruff_cache|\.mypy_cache|images?\.tar)/,
      },
    ],
    examples: ['uses: actions/cache path=~/.npm key=x'],
    nearMisses: [
      'uses: actions/cache path=/tmp/images key=x',
      'uses: actions/cache path=.sonar/cache key=x',
    ],
  },
  {
    tool: 'setup-with-cache',
    proves: ['cache'],
    actions: [
      'actions/setup-node',
      'actions/setup-python',
      'actions/setup-java',
      'actions/setup-dotnet',
      'pnpm/action-setup',
      'astral-sh/setup-uv',
      'subosito/flutter-action',
      'coursier/cache-action',
      'denoland/setup-deno',
      'oven-sh/setup-bun',
      'shivammathur/cache-extensions',
      'pdm-project/setup-pdm',
      'graalvm/setup-graalvm',
      'wyvox/action-setup-pnpm',
    ],
    when: [{ input: ['cache', 'enable-cache'], like: /^(?!false$)\S+/ }],
    examples: [
      'uses: actions/setup-node cache=npm',
      'uses: astral-sh/setup-uv enable-cache=true',
    ],
    nearMisses: [
      'uses: actions/setup-node node-version=22',
      'uses: actions/setup-dotnet cache=false',
    ],
  },
  {
    tool: 'cache-by-default',
    proves: ['cache'],
    actions: [
      'actions/setup-go',
      'gradle/actions/setup-gradle',
      'gradle/gradle-build-action',
      'swatinem/rust-cache',
      'actions-rust-lang/setup-rust-toolchain',
      'ramsey/composer-install',
      'bahmutov/npm-install',
      'coursier/cache-action',
      'burrunan/gradle-cache-action',
      'awalsh128/cache-apt-pkgs-action',
      'mozilla-actions/sccache-action',
      'cypress-io/github-action',
      'determinatesystems/magic-nix-cache-action',
      'r-lib/actions/setup-r-dependencies',
      'julia-actions/cache',
      'moonrepo/setup-toolchain',
      'hynek/setup-cached-uv',
      'prefix-dev/setup-pixi',
      'cachix/cachix-action',
      'c-hive/gha-yarn-cache',
      'c-hive/gha-npm-cache',
      'nix-community/cache-nix-action',
      'satackey/action-docker-layer-caching',
      'jpribyl/action-docker-layer-caching',
      'scribemd/docker-cache',
    ],
    unless: [
      { input: 'cache', is: ['false'] },
      { input: 'cache-disabled', is: ['true'] },
      { text: /apt-pkgs/ },
    ],
    examples: [
      'uses: actions/setup-go go-version=1.24',
      'uses: swatinem/rust-cache',
    ],
    nearMisses: [
      'uses: actions/setup-go cache=false',
      'uses: gradle/actions/setup-gradle cache-disabled=true',
    ],
  },
  {
    tool: 'image-layer-cache',
    proves: ['cache'],
    actions: [
      'docker/build-push-action',
      'docker/bake-action',
      'depot/build-push-action',
      'useblacksmith/build-push-action',
      'whoan/docker-build-with-cache-action',
    ],
    commands: ['docker buildx build', 'docker build'],
    when: [
      { text: /cache-from|type=gha|depot\/|useblacksmith|build-with-cache/ },
    ],
    unless: [{ input: 'no-cache', is: ['true'] }, { flag: '--no-cache' }],
    examples: [
      'uses: docker/build-push-action cache-from=type=gha',
      'docker buildx build --cache-from type=gha .',
    ],
    nearMisses: [
      'docker build .',
      'uses: docker/build-push-action cache-from=type=gha no-cache=true',
    ],
  },
];
