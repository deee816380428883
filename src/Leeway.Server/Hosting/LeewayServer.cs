using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Changes;
using Leeway.Engine.Incidents;
using Leeway.Engine.Measuring;
using Leeway.Server.Api;
using Leeway.Server.Gating;
using Leeway.Server.People;
using Microsoft.AspNetCore.HostFiltering;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Leeway.Server.Hosting;

/// <summary>The server: an engine behind an HTTP API and pages.</summary>
public static class LeewayServer
{
    /// <summary>Builds the server; nothing runs before it is started.</summary>
    /// <exception cref="ConfigurationRefusedException">The documents hold errors.</exception>
    /// <exception cref="Ledger.LedgerException">The ledger cannot be opened.</exception>
    /// <exception cref="Engine.Records.RecordException">The records cannot be opened, and waiting would not help.</exception>
    public static WebApplication Build(ServeSettings settings)
    {
        // Static assets lie beside the program, wherever it is called from.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseStaticWebAssets();
        builder
            .WebHost.UseUrls(settings.Listen.ToString())
            .ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddLogging(builder.Logging, settings);
        AddEngine(builder.Services, settings);
        builder.Services.AddPages();
        builder.Services.AddOpenApi(openApi =>
            openApi.AddDocumentTransformer(
                (document, _, _) =>
                {
                    document.Info.Title = "Leeway";
                    return Task.CompletedTask;
                }
            )
        );
        builder.Services.AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, LeewayJson.Default)
        );
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("leeway"))
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(EngineMeter.Name)
                    .AddAspNetCoreInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddPrometheusExporter()
            );
        RefuseForeignHosts(builder.Services, settings.Listen);

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UsePages();
        app.UseSameSite(settings.Engine.PublicUrl);
        app.UseRecordTrouble();
        app.MapApi();
        app.MapHealth();
        app.MapTickEvents();
        app.MapGuides();
        app.MapPages();
        app.MapOpenApi();
        app.MapPrometheusScrapingEndpoint("/metrics");
        _ = app.Services.GetRequiredService<Doorkeeper>();
        _ = app.Services.GetRequiredService<LeewayEngine>(); // opened now, so that its errors are told before anything listens
        return app;
    }

    /// <summary>True if the server stopped because its engine failed, not because it was asked to.</summary>
    public static bool HasFailed(WebApplication server) =>
        server
            .Services.GetServices<IHostedService>()
            .OfType<EngineHost>()
            .Any(host => host.ExecuteTask is { IsFaulted: true });

    static void AddEngine(IServiceCollection services, ServeSettings settings)
    {
        services.AddSingleton(settings.Clock);
        services.AddSingleton<EngineMeter>();
        services.AddSingleton(provider => new LeewayEngine(
            settings.Engine,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<EngineMeter>(),
            provider.GetRequiredService<ILoggerFactory>(),
            seed: Environment.ProcessId
        ));
        services.AddSingleton(new PublicAddress(settings.Engine.PublicUrl));
        AddIncidents(services);
        services.AddSingleton<Acknowledgements>();
        services.AddSingleton(provider => new Doorkeeper(
            settings.People,
            settings.People.File is { } file
                ? new PeopleFile(file, provider.GetRequiredService<ILogger<PeopleFile>>())
                : null
        ));
        services.AddSingleton<SignedApprovals>();
        services.AddSingleton<SweepTurn>();
        services.AddSingleton<PlanDesk>();
        services.AddSingleton(settings.Engine.Filed);
        services.AddSingleton<FiledSteps>();
        services.AddSingleton<ExceptionDesk>();
        services.AddSingleton<DecisionBook>();
        services.AddSingleton<ServicePasts>();
        services.AddSingleton<FreezeBook>();
        services.AddSingleton<GateDesk>();
        services.AddSingleton<GateBoard>();
        services.AddSingleton<DependencyDesk>();
        services.AddHostedService<EngineHost>();
        services.AddHostedService(provider => provider.GetRequiredService<FiledSteps>());
    }

    static void AddIncidents(IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<LeewayEngine>().Records);
        services.AddSingleton<IncidentDesk>();
        services.AddSingleton<IncidentReading>();
        services.AddSingleton<IncidentCourses>();
        services.AddSingleton<LastedIncidents>();
        services.AddSingleton(provider =>
        {
            var engine = provider.GetRequiredService<LeewayEngine>();
            return new IncidentLedger(() => engine.Snapshot, engine.Ledger.Grid);
        });
        services.AddSingleton(provider =>
        {
            var engine = provider.GetRequiredService<LeewayEngine>();
            return new ChangeReading(engine.Records, () => engine.Snapshot, engine.Ledger.Grid);
        });
    }

    static void AddLogging(ILoggingBuilder logging, ServeSettings settings)
    {
        logging.ClearProviders();
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Error);
        // It warns that keys are kept unencrypted; ours are not kept.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // What it has to say, an address in use or a failed engine, we say ourselves, without a page of stack.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        if (settings.QuietLog)
        {
            // Of rules for the same names the last one holds: in front of the configuration's this is only a default.
            logging.Services.Configure<LoggerFilterOptions>(filter =>
                filter.Rules.Insert(0, new LoggerFilterRule(null, "Leeway", LogLevel.Error, null))
            );
        }
        if (settings.JsonLog)
        {
            logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "HH:mm:ss ";
            });
        }
    }

    // A page in a browser could name its own host after this machine and read the API; only our own names are served here.
    static void RefuseForeignHosts(IServiceCollection services, Uri listen)
    {
        if (listen.IsLoopback)
        {
            services.Configure<HostFilteringOptions>(hosts =>
                hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", listen.Host]
            );
        }
    }
}
