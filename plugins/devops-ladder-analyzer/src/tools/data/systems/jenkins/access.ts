import type { ToolRow } from '../../../types';

const DEPENDENCIES = /\.npm|node_modules|\.m2|\.gradle|\.cache|\.cargo|vendor/i;

/** Steps that sign in or keep a cache. @internal */
export const JENKINS_ACCESS: ToolRow[] = [
  {
    tool: 'jenkins-cluster-credentials',
    proves: ['cluster-login'],
    actions: [
      'jenkins:withkubeconfig',
      'jenkins:withkubecredentials',
      'jenkins:kubeconfig',
    ],
    examples: ['uses: jenkins:withKubeConfig credentialsId=k'],
    nearMisses: ['uses: jenkins:withAWS region=eu-west-1'],
  },
  {
    tool: 'jenkins-aws-key',
    proves: ['cloud-key'],
    actions: ['jenkins:withaws'],
    when: [{ input: 'credentials', like: /\S/ }],
    examples: ['uses: jenkins:withAWS credentials=deployer'],
    nearMisses: ['uses: jenkins:withAWS role=deployer'],
  },
  {
    tool: 'jenkins-cache',
    proves: ['cache'],
    actions: ['jenkins:cache', 'jenkins:readcache'],
    when: [{ text: DEPENDENCIES }],
    examples: ['uses: jenkins:cache caches=[path:.m2]'],
    nearMisses: ['uses: jenkins:cache caches=[path:out]'],
  },
];
