// Liquid, by Fluid, made small: what a screenplay needs and nothing that could grow. There are no loops, no captures and no ranges, and only our own
// filters; so a template's work and output are bounded by its length. A condition of the story's own language is asked by {% so … %}.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Dramaturg.Prose.Faults;
using Dramaturg.Prose.Fountain;
using Dramaturg.Prose.Stories;
using Dramaturg.Prose.Texts;
using Fluid;

namespace Dramaturg.Prose.Templates;

/// <summary>Reads the templates of one scene or voice, and finds what is wrong with them before anything is told.</summary>
internal sealed class TemplateReader
{
    private static readonly FluidParser s_parser = CreateParser();

    private readonly IStoryTerms _terms;
    private readonly IReadOnlyList<Role> _roles;
    private readonly TemplateNames _names;
    private readonly ProseFindings _findings;

    public TemplateReader(IStoryTerms terms, Population population, IReadOnlyList<Role> roles, ProseFindings findings)
    {
        _terms = terms;
        _roles = roles;
        _names = new TemplateNames(terms, population, roles);
        _findings = findings;
    }

    public LineTemplate Read(PlacedText source)
    {
        string text = FountainNote.Without(source.Text);
        bool isPlain = !text.Contains("{{", StringComparison.Ordinal) && !text.Contains("{%", StringComparison.Ordinal);
        if (isPlain || !IsSmall(source, text))
        {
            return new LineTemplate(source, isPlain ? text : "", null, []);
        }

        var conditions = new List<IStoryCondition>();
        return new LineTemplate(source, text, Parse(source, WithConditions(source, text, conditions)), conditions);
    }

    private static FluidParser CreateParser()
    {
        var parser = new FluidParser(new FluidParserOptions { AllowFunctions = false, AllowParentheses = false });
        foreach (string tag in parser.RegisteredTags.Keys.Except(["if", "unless", "case", "assign", "comment", "#"]).ToArray())
        {
            parser.RegisteredTags.Remove(tag);
        }

        return parser;
    }

    private bool IsSmall(PlacedText source, string text)
    {
        bool isSmall = text.Length <= TemplateLimits.Characters
            && text.Count(letter => letter == '{') <= TemplateLimits.Tags * 2
            && text.Count(letter => letter is '(' or '[') <= TemplateLimits.Brackets
            && CodeLength(text) <= TemplateLimits.Code;
        if (!isSmall)
        {
            _findings.Add(ProseFault.BrokenTemplate, source.Span, "it is too long");
        }

        return isSmall;
    }

    /// <summary>A tag that is never closed goes on to the end.</summary>
    private static int CodeLength(string text)
    {
        int length = 0;
        for (int open = text.IndexOf('{'); open >= 0 && open + 1 < text.Length;)
        {
            int close = text[open + 1] is '{' or '%' ? text.IndexOf(text[open + 1] == '%' ? "%}" : "}}", open + 2, StringComparison.Ordinal) : open;
            length += (close < 0 ? text.Length : close) - open;
            open = close < 0 ? -1 : text.IndexOf('{', close + 1);
        }

        return length;
    }

    /// <summary>Puts a number for each condition of the story's language, which the template then only has to look up.</summary>
    private string WithConditions(PlacedText source, string text, List<IStoryCondition> conditions)
    {
        var result = new StringBuilder();
        int end = 0;
        foreach (Match tag in Regex.Matches(text, @"\{%-?\s*(so\s(?<condition>[^%]*?)|otherwise|endso)\s*-?%\}"))
        {
            result.Append(text, end, tag.Index - end).Append(tag.Value.Contains("otherwise", StringComparison.Ordinal) ? "{% else %}"
                : tag.Value.Contains("endso", StringComparison.Ordinal) ? "{% endif %}"
                : "{% if " + Condition(source, tag.Groups["condition"].Value, conditions) + " %}");
            end = tag.Index + tag.Length;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    private string Condition(PlacedText source, string text, List<IStoryCondition> conditions)
    {
        int at = source.Text.IndexOf(text, StringComparison.Ordinal);
        if (_terms.Read(source.Part(at, text.Length), _roles) is not { } condition)
        {
            return "false";
        }

        conditions.Add(condition);
        return TemplateNames.ConditionPrefix + (conditions.Count - 1);
    }

    private IFluidTemplate? Parse(PlacedText source, string text)
    {
        if (!s_parser.TryParse(text, out var template, out string error))
        {
            _findings.Add(ProseFault.BrokenTemplate, source.Span, Reason(error));
            return null;
        }

        var visitor = new NameVisitor(_names);
        visitor.VisitTemplate(template);
        foreach (var unknown in visitor.Unknown)
        {
            int at = Math.Max(0, source.Text.IndexOf(unknown.Name, StringComparison.Ordinal));
            _findings.AddUnknown(ProseFault.UnknownInTemplate, source.Part(at, Math.Min(unknown.Name.Length, source.Text.Length - at)), unknown.Candidates.ToArray());
        }

        return visitor.Unknown.Count == 0 ? WithGapsNoted(text) ?? template : null;
    }

    private static IFluidTemplate? WithGapsNoted(string text) =>
        s_parser.TryParse(Regex.Replace(text, @"-?\}\}", end => $" | {TemplateFilters.Put} {end.Value}"), out var template, out _) ? template : null;

    /// <summary>The first line of the parser's complaint, without the place that it counts in a text of its own.</summary>
    private static string Reason(string error) => Regex.Replace(error.Split('\n')[0], @" at \(\d+:\d+\)$", "").TrimEnd('\r', '.');
}
