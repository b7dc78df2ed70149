import type { JSX } from 'preact'
import type { ComparisonRule, ComparisonWords } from '../protocol.ts'

/** The rules that say something else, part by part. What they say is Dutch. */
export function Rules({ rules, words, onToText }: { readonly rules: readonly ComparisonRule[]; readonly words: ComparisonWords; readonly onToText: (id: string) => void }): JSX.Element {
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{words.rules}</h2>
      {rules.length === 0 && <p>{words.noRules}</p>}
      {rules.map(({ id, title, change, articles, parts, isInText }) => (
        <section key={id} class="rule">
          <h3><span lang="nl">{title}</span>{`: ${change}`}</h3>
          <p class="rule-facts">
            {articles !== '' && <span lang="nl">{articles} </span>}
            {isInText && <button type="button" aria-label={words.toTextOf.replace('{0}', title)} onClick={() => onToText(id)}>{words.toText}</button>}
          </p>
          <table class="parts">
            <caption class="again">{words.partsOf.replace('{0}', title)}</caption>
            <thead>
              <tr>{[words.part, words.before, words.after].map((name) => <th key={name} scope="col">{name}</th>)}</tr>
            </thead>
            <tbody>
              {parts.map(({ name, before, after }, place) => (
                <tr key={place}>
                  <th scope="row">{name === '' ? words.wholeRule : <span lang="nl">{name}</span>}</th>
                  <td>{before === '' ? words.absentBefore : <span lang="nl">{before}</span>}</td>
                  <td>{after === '' ? words.absentAfter : <span lang="nl">{after}</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </section>
  )
}
