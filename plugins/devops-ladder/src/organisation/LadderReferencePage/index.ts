export * from './LadderReferencePage';
