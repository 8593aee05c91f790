import type { ToolRow } from '../../../types';

/** Tasks that publish images and packages. @internal */
export const AZURE_PUBLISH_TASKS: ToolRow[] = [
  {
    tool: 'docker-build',
    proves: ['build', 'image-build'],
    actions: ['azure:docker'],
    when: [{ input: 'command', is: ['', 'build', 'buildAndPush'] }],
    examples: ['uses: azure:docker command=build', 'uses: azure:docker'],
    nearMisses: ['uses: azure:docker command=login'],
  },
  {
    tool: 'docker-push',
    proves: ['image-push'],
    actions: ['azure:docker'],
    when: [{ input: 'command', is: ['', 'push', 'buildAndPush'] }],
    examples: ['uses: azure:docker command=push', 'uses: azure:docker'],
    nearMisses: ['uses: azure:docker command=build'],
  },
  {
    tool: 'docker-push',
    proves: ['image-push'],
    actions: ['azure:dockercompose', 'azure:ecrpushimage'],
    when: [{ input: 'action', is: ['', 'Push services', 'Push|services'] }],
    unless: [{ text: /^azure:dockercompose$(?![\s\S]*push)/im }],
    examples: ['uses: azure:ecrpushimage repositoryname=app'],
    nearMisses: ['uses: azure:dockercompose action=Build|services'],
  },
  {
    tool: 'docker-build',
    proves: ['build', 'image-build'],
    actions: ['azure:dockercompose'],
    when: [{ input: 'action', like: /^Build/i }],
    examples: ['uses: azure:dockercompose action=Build|services'],
    nearMisses: ['uses: azure:dockercompose action=Run|services'],
  },
  {
    tool: 'package-publish',
    proves: ['package-publish'],
    actions: ['azure:nugetcommand', 'azure:dotnetcorecli'],
    when: [{ input: 'command', is: ['push'] }],
    examples: ['uses: azure:nugetcommand command=push'],
    nearMisses: ['uses: azure:dotnetcorecli command=publish'],
  },
  {
    tool: 'npm-publish',
    proves: ['package-publish'],
    actions: ['azure:npm', 'azure:universalpackages'],
    when: [{ input: 'command', is: ['publish'] }],
    examples: [
      'uses: azure:npm command=publish',
      'uses: azure:universalpackages command=publish',
    ],
    nearMisses: [
      'uses: azure:npm command=ci',
      'uses: azure:universalpackages command=download',
    ],
  },
  {
    tool: 'github-release',
    proves: ['package-publish'],
    actions: ['azure:githubrelease'],
    when: [{ input: 'action', is: ['', 'create'] }],
    examples: ['uses: azure:githubrelease action=create'],
    nearMisses: ['uses: azure:githubrelease action=delete'],
  },
];
