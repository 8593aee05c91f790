import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://www.skerrywick.example',
  outDir: './site',
});
