// Builds the console into dist, which the program embeds. Nothing inline: the content security policy allows no such thing.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** The design system brings its fonts inside its style sheet; as files they load beside it, and only the weights in use. */
function fontsAsFiles(): Plugin {
  const folder = resolve(import.meta.dirname, "node_modules/.cache/borealis-fonts");
  return {
    name: "fonts-as-files",
    enforce: "pre",
    transform(code, id) {
      if (!id.split("?")[0]?.endsWith("global-styles/index.css")) return null;
      mkdirSync(folder, { recursive: true });
      return code.replace(/url\(['"]?data:font\/woff2;base64,([^'")]+)['"]?\)/g, (_, text: string) => {
        const bytes = Buffer.from(text, "base64");
        const file = resolve(folder, `open-sans-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.woff2`);
        writeFileSync(file, bytes);
        return `url("${file}")`;
      });
    },
  };
}

export default defineConfig({
  plugins: [fontsAsFiles(), react()],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    target: "es2022",
  },
  server: { proxy: Object.fromEntries(["/session", "/sign-up", "/password-reset", "/aws", "/my-ip", "/explain"].map((path) => [path, process.env["BOREALIS_CONSOLE"] ?? "http://127.0.0.1:4580"])) },
});
