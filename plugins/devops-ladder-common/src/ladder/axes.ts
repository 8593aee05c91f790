import { Axis } from './types';

/** @internal */
export const axes: Axis[] = [
  {
    id: 'automation',
    name: 'Automation depth',
    question:
      'How much of build → test → release → deploy → verify runs without a human?',
  },
  {
    id: 'path',
    name: 'Path to production',
    question: 'How does a change actually reach production?',
  },
  {
    id: 'safety',
    name: 'Safety mechanisms',
    question: 'What stops or limits a bad change?',
  },
  {
    id: 'feedback',
    name: 'Feedback & visibility',
    question: 'How do you know that delivery and the system are healthy?',
  },
  {
    id: 'self-service',
    name: 'Developer self-service',
    question: 'How much can a developer do without help?',
  },
];
