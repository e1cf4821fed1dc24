import type { Config } from '@docusaurus/types';

const config: Config = {
  title: 'My Site',
  url: 'https://docusaurus.example',
  baseUrl: '/',
  i18n: { defaultLocale: 'en', locales: ['en'] },
  presets: [
    ['classic', { docs: { sidebarPath: './sidebars.ts' }, blog: { showReadingTime: true, routeBasePath: 'news' } }],
  ],
};

export default config;
