using Local.Asl;

namespace Tests.Interpreter;

public class Paths
{
    private const string Store =
        "{'store':{'book':[{'category':'reference','author':'Rees','title':'Sayings','price':8.95},{'category':'fiction','author':'Waugh','title':'Sword','price':12.99},"
        + "{'category':'fiction','author':'Melville','title':'Moby','isbn':'0-553','price':8.99}],'bicycle':{'color':'red','price':19.95}},'limit':10,'a b':{'c.d':1},'n':null}";

    [Theory]
    [InlineData("$.store.book[0].author", "'Rees'")]
    [InlineData("$.store.book[-1].title", "'Moby'")]
    [InlineData("$[`store`][`bicycle`][`color`]", "'red'")]
    [InlineData("$[`a b`][`c.d`]", "1")]
    [InlineData("$.n", "null")]
    [InlineData("$.store.book[*].author", "['Rees','Waugh','Melville']")]
    [InlineData("$..author", "['Rees','Waugh','Melville']")]
    [InlineData("$.store.*.color", "['red']")]
    [InlineData("$.store..price", "[8.95,12.99,8.99,19.95]")]
    [InlineData("$..book[2].title", "['Moby']")]
    [InlineData("$.store.book[0,1].title", "['Sayings','Sword']")]
    [InlineData("$.store.book[:2].title", "['Sayings','Sword']")]
    [InlineData("$.store.book[1:].title", "['Sword','Moby']")]
    [InlineData("$.store.book[-2:].title", "['Sword','Moby']")]
    [InlineData("$.store.book[1:2].title", "['Sword']")]
    [InlineData("$.store.book[0][`title`,`price`]", "{'title':'Sayings','price':8.95}")]
    [InlineData("$.store.book[*][`title`,`price`]", "[{'title':'Sayings','price':8.95},{'title':'Sword','price':12.99},{'title':'Moby','price':8.99}]")]
    [InlineData("$..book[?(@.isbn)].title", "['Moby']")]
    [InlineData("$..book[?(!@.isbn)].title", "['Sayings','Sword']")]
    [InlineData("$.store.book[?(@.price < 10)].title", "['Sayings','Moby']")]
    [InlineData("$.store.book[?(@.price < $.limit)].title", "['Sayings','Moby']")]
    [InlineData("$.store.book[?(@.price >= 8.99 && @.category == `fiction`)].title", "['Sword','Moby']")]
    [InlineData("$.store.book[?(@.author == `Rees` || @.author == `Waugh`)].price", "[8.95,12.99]")]
    [InlineData("$.store.book[?(@.author =~ /.*ee.*/)].author", "['Rees']")]
    [InlineData("$.store.book[?(@.author =~ /rees/i)].author", "['Rees']")]
    [InlineData("$.store.book[?(@.category in [`reference`])].title", "['Sayings']")]
    [InlineData("$.store.book[?(@.category != `fiction`)].title", "['Sayings']")]
    [InlineData("$.store.book[?(@.price == `8.95`)].title", "['Sayings']")]
    [InlineData("$.store.bicycle[?(@.color == `red`)].price", "[19.95]")]
    [InlineData("$.store.book.length()", "3")]
    [InlineData("$.store.book[*].price.max()", "12.99")]
    [InlineData("$.missing[*]", "[]")]
    [InlineData("$.missing[?(@.a)]", "[]")]
    [InlineData("$.store.missing.deeper[*]", "[]")]
    [InlineData("$.store.book[*].missing", "[]")]
    [InlineData("$.store.book[9]", "null")]
    public async Task Finds_what_the_path_says(string path, string expected)
    {
        var result = await Machine.OneAsync($"{{'Type':'Pass','Parameters':{{'x.$':'{path.Replace("`", "\\u0027", StringComparison.Ordinal)}'}},'OutputPath':'$.x','End':true}}", Store);

        result.Cause.ShouldBeNull();
        result.Output.ShouldBe(Machine.Json(expected));
    }

    [Theory]
    [InlineData("$.store.book[0].no", "No results for path: $['store']['book'][0]['no']")]
    [InlineData("$.store.no.such", "Missing property in path $['store']['no']")]
    [InlineData("$.store.book[9]", "No results for path: $['store']['book'][9]")]
    [InlineData("$.limit[0]", "Filter: [0] can only be applied to arrays. Current context is: 10")]
    [InlineData("$.n[0]", "The path $['n'] is null")]
    public async Task Says_why_it_finds_nothing(string path, string reason)
    {
        var result = await Machine.OneAsync($"{{'Type':'Pass','InputPath':'{path}','End':true}}", Store);

        result.ShouldBe(new ExecutionResult(ExecutionStatus.Failed, null, "States.Runtime",
            $"An error occurred while executing the state 'X' (entered at the event id #2). Invalid path '{path}' : {reason}"));
    }

    [Theory]
    [InlineData("$.")]
    [InlineData("$[")]
    [InlineData("$.a[")]
    [InlineData("$.a['b")]
    [InlineData("$.a[?(@.b]")]
    [InlineData("a.b")]
    public void Refuses_what_is_no_path(string path) =>
        Should.Throw<InvalidDefinitionException>(() => StateMachineDefinition.Parse(
            $$"""{"StartAt":"X","States":{"X":{"Type":"Pass","InputPath":"{{path}}","End":true} } }"""));
}
