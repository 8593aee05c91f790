import type { ToolRow } from '../types';

/** Ways back to an earlier version. @internal */
export const ROLLBACK_TOOLS: ToolRow[] = [
  {
    tool: 'rollback',
    proves: ['rollback'],
    commands: [
      'kubectl|oc rollout undo',
      'helm rollback',
      'heroku rollback|releases:rollback',
      'kamal rollback',
      'fly releases rollback',
      'vercel|vc rollback',
      'cf cancel-deployment|rollback',
      'wrangler rollback',
      'az webapp deployment slot swap',
      'sls rollback',
      'argocd app rollback',
      'gcloud run services update-traffic',
      'kubectl argo rollouts undo|abort',
      'aws deploy stop-deployment',
      'cap deploy:rollback',
      'cap ~deploy:rollback',
      'nomad job revert',
      'docker service rollback',
    ],
    unless: [
      { text: /update-traffic(?![\s\S]*--to-revisions)/ },
      { text: /slot swap(?![\s\S]*(?:rollback|revert))/i },
    ],
    examples: ['helm rollback app', 'kubectl rollout undo deploy/app'],
    nearMisses: ['helm history app', 'kubectl rollout status deploy/app'],
  },
];
