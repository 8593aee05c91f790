import type { ToolRow } from '../types';

/** Deploys of static sites. @internal */
export const STATIC_SITE_TOOLS: ToolRow[] = [
  {
    tool: 'static-site',
    proves: ['deploy'],
    actions: [
      'azure/static-web-apps-deploy',
      'amondnet/vercel-action',
      'nwtgck/actions-netlify',
      'netlify/actions/*',
      'firebaseextended/action-hosting-deploy',
      'jakejarvis/s3-sync-action',
      'w9jds/firebase-action',
    ],
    commands: [
      'vercel|vc',
      'vercel|vc deploy',
      'netlify deploy',
      'firebase deploy',
      'aws s3 sync',
      'gsutil rsync',
      'gsutil -m rsync',
      'az storage blob upload-batch',
      'surge',
    ],
    when: [
      {
        text: /vercel\b.*--prod|netlify deploy.*--prod|firebase deploy|s3 sync[\s\S]*(?:cloudfront|s3:\/\/)|rsync|upload-batch|surge|static-web-apps|vercel-action|actions-netlify|netlify\/actions|hosting-deploy|s3-sync-action|firebase-action/,
      },
    ],
    unless: [
      {
        text: /test-?results|reports?\/|coverage|allure|sync\s+s3:\/\/\S+\s+[^s]|invalidate-cloudfront/,
      },
      { word: ['pull', 'build', 'env', 'link', 'login'] },
    ],
    runtime: 'paas',
    examples: [
      'vercel deploy --prod',
      'aws s3 sync dist s3://site --delete',
      'firebase deploy --only hosting',
    ],
    nearMisses: [
      // Documentation of a service is not the service.
      'uses: actions/deploy-pages',
      'vercel pull --yes',
      'aws s3 sync coverage s3://reports/coverage',
      'netlify deploy',
    ],
  },
];
