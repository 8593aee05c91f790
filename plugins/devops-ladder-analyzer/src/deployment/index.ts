export * from './readManifests';
