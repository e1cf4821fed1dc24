export default defineConfig({ site: 'https://a.example' })
