import type { JSX } from 'preact'
import { Cell, Columns, Table } from '../cells.tsx'
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
          <Table class="parts">
            <caption class="again">{words.partsOf.replace('{0}', title)}</caption>
            <Columns names={[words.part, words.before, words.after]} />
            <tbody role="rowgroup">
              {parts.map(({ name, before, after }, place) => (
                <tr key={place} role="row">
                  <th scope="row" role="rowheader">{name === '' ? words.wholeRule : <span lang="nl">{name}</span>}</th>
                  <Cell column={words.before}>{before === '' ? words.absentBefore : <span lang="nl">{before}</span>}</Cell>
                  <Cell column={words.after}>{after === '' ? words.absentAfter : <span lang="nl">{after}</span>}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      ))}
    </section>
  )
}
