// What the compiler does not see. Types are checked by tsc.
import hooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";

export default typescript.config(
  { ignores: ["dist/", "src/api/generated/"] },
  ...typescript.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-restricted-globals": ["error", { name: "sessionStorage", message: "Nothing is kept in the page's storage but preferences: src/shell/preferences.ts." }],
      "no-restricted-syntax": [
        "error",
        { selector: "MemberExpression[property.name='innerHTML'], JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text goes in as text." },
      ],
      "max-lines": ["error", 800],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/shell/preferences.ts"],
    rules: { "no-restricted-properties": ["error", { object: "window", property: "localStorage" }] },
  },
  { files: ["scripts/**", "journeys/**"], languageOptions: { globals: { process: "readonly", console: "readonly" } } },
);
