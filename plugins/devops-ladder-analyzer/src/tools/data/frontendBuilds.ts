import type { ToolRow } from '../types';

/** Builds of web applications and sites by tools of their own. @internal */
export const FRONTEND_BUILDS: ToolRow[] = [
  {
    tool: 'frontend-build',
    proves: ['build'],
    commands: [
      'craco|react-app-rewired|react-router|nest|tsdx|wp-scripts|quasar|ionic|ember|stencil|docusaurus|vitepress|vuepress|svelte-kit|vinxi|waku|redwood|rw|sanity|rescript|elm-app|polymer|expo|docusaurus-build|gridsome|nuxi|nuxt-ts|rspack|farm|bunchee|tsc-alias|father|umi|max|ice build|export',
      'encore production|prod',
      'eleventy',
      '@11ty/eleventy',
      'zola build',
      'shadow-cljs release|compile',
      'elm-pages build',
      'vite-ssg build',
      'ng-packagr',
      'ng-packagr -p',
      'mix phx.digest',
      'mix assets.deploy',
    ],
    unless: [{ flag: ['--watch', '--serve'] }],
    examples: [
      'craco build',
      'npx nest build',
      'docusaurus build',
      'encore production',
      'npx @11ty/eleventy',
    ],
    nearMisses: ['nest start', 'docusaurus serve', 'eleventy --serve'],
  },
  {
    tool: 'task-runner-build',
    proves: ['build'],
    commands: ['gulp|grunt build|dist|production|prod|compile|release|default'],
    examples: ['npx gulp build', 'grunt dist'],
    nearMisses: ['gulp watch', 'grunt lint'],
  },
  {
    tool: 'package-build',
    proves: ['build'],
    commands: ['python|python3 setup.py install|develop', 'pip|pip3 install'],
    when: [
      {
        text: /setup\.py (?:install|develop)|pip3? install (?:-\S+ )*["']?\.(?:\[[\w,-]+\])?["']?(?:\s|$)/m,
      },
    ],
    examples: ['python setup.py install', 'pip install -e .[dev]'],
    nearMisses: [
      'pip install -r requirements.txt',
      'python setup.py --version',
    ],
  },
];
