package dev.httpapi.rules.stack;

import java.util.List;
import java.util.Optional;

/**
 * The attributes that {@code Fn::GetAtt} gives of resources, for the types that a service makes and
 * those that often stand beside them. A line is a type and its documented attributes; behind a
 * semicolon stand properties that CloudFormation gives, too.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html">Return
 *     values of each type</a>
 */
final class Attributes {
  private static final String TABLE =
      """

      AWS::ApiGateway::Account Id
      AWS::ApiGateway::ApiKey APIKeyId
      AWS::ApiGateway::Authorizer AuthorizerId
      AWS::ApiGateway::BasePathMapping
      AWS::ApiGateway::Deployment DeploymentId
      AWS::ApiGateway::DomainName DistributionDomainName DistributionHostedZoneId DomainNameArn \
      RegionalDomainName RegionalHostedZoneId
      AWS::ApiGateway::GatewayResponse Id
      AWS::ApiGateway::Method
      AWS::ApiGateway::Model
      AWS::ApiGateway::RequestValidator RequestValidatorId
      AWS::ApiGateway::Resource ResourceId
      AWS::ApiGateway::RestApi RestApiId RootResourceId
      AWS::ApiGateway::Stage
      AWS::ApiGateway::UsagePlan Id
      AWS::ApiGateway::UsagePlanKey Id
      AWS::ApiGateway::VpcLink VpcLinkId
      AWS::ApiGatewayV2::Api ApiEndpoint ApiId
      AWS::ApiGatewayV2::ApiMapping ApiMappingId
      AWS::ApiGatewayV2::Authorizer AuthorizerId
      AWS::ApiGatewayV2::Deployment DeploymentId
      AWS::ApiGatewayV2::DomainName DomainNameArn RegionalDomainName RegionalHostedZoneId
      AWS::ApiGatewayV2::Integration IntegrationId
      AWS::ApiGatewayV2::IntegrationResponse IntegrationResponseId
      AWS::ApiGatewayV2::Model ModelId
      AWS::ApiGatewayV2::Route RouteId
      AWS::ApiGatewayV2::RouteResponse RouteResponseId
      AWS::ApiGatewayV2::Stage Id
      AWS::ApiGatewayV2::VpcLink VpcLinkId
      AWS::CertificateManager::Certificate Id
      AWS::CloudFront::Distribution DomainName Id
      AWS::Cognito::UserPool Arn ProviderName ProviderURL UserPoolId
      AWS::Cognito::UserPoolClient ClientId ClientSecret Name
      AWS::DynamoDB::Table Arn StreamArn
      AWS::EC2::SecurityGroup GroupId Id VpcId ; GroupDescription GroupName SecurityGroupEgress \
      SecurityGroupIngress Tags
      AWS::EC2::Subnet AvailabilityZone AvailabilityZoneId BlockPublicAccessStates CidrBlock \
      Ipv6CidrBlocks NetworkAclAssociationId OutpostArn SubnetId VpcId ; \
      AssignIpv6AddressOnCreation BlockPublicAccessStates.InternetGatewayBlockMode EnableDns64 \
      EnableLniAtDeviceIndex Ipv4IpamPoolId Ipv4NetmaskLength Ipv6CidrBlock Ipv6IpamPoolId \
      Ipv6Native Ipv6NetmaskLength MapPublicIpOnLaunch \
      PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord \
      PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord \
      PrivateDnsNameOptionsOnLaunch.HostnameType Tags
      AWS::EC2::VPC CidrBlock CidrBlockAssociations DefaultNetworkAcl DefaultSecurityGroup \
      Ipv6CidrBlocks VpcId ; EnableDnsHostnames EnableDnsSupport InstanceTenancy \
      Ipv4IpamPoolId Ipv4NetmaskLength Tags
      AWS::Events::EventBus Arn Name Policy ; DeadLetterConfig.Arn Description EventSourceName \
      KmsKeyIdentifier LogConfig.IncludeDetail LogConfig.Level Tags
      AWS::Events::Rule Arn
      AWS::IAM::ManagedPolicy AttachmentCount CreateDate DefaultVersionId IsAttachable \
      PermissionsBoundaryUsageCount PolicyArn PolicyId UpdateDate
      AWS::IAM::Policy Id
      AWS::IAM::Role Arn RoleId
      AWS::KMS::Key Arn KeyId
      AWS::Lambda::Alias AliasArn
      AWS::Lambda::EventInvokeConfig
      AWS::Lambda::EventSourceMapping EventSourceMappingArn Id
      AWS::Lambda::Function Arn SnapStartResponse SnapStartResponse.ApplyOn \
      SnapStartResponse.OptimizationStatus
      AWS::Lambda::LayerVersion LayerVersionArn
      AWS::Lambda::LayerVersionPermission Id
      AWS::Lambda::Permission Id
      AWS::Lambda::Url FunctionArn FunctionUrl
      AWS::Lambda::Version FunctionArn Version
      AWS::Logs::LogGroup Arn
      AWS::Logs::SubscriptionFilter
      AWS::Route53::RecordSet Id
      AWS::S3::Bucket Arn DomainName DualStackDomainName MetadataConfiguration.Destination \
      MetadataConfiguration.InventoryTableConfiguration.TableArn \
      MetadataConfiguration.InventoryTableConfiguration.TableName \
      MetadataConfiguration.JournalTableConfiguration.TableArn \
      MetadataConfiguration.JournalTableConfiguration.TableName \
      MetadataTableConfiguration.S3TablesDestination.TableArn \
      MetadataTableConfiguration.S3TablesDestination.TableNamespace RegionalDomainName \
      WebsiteURL
      AWS::S3::BucketPolicy
      AWS::SNS::Topic TopicArn TopicName ; ContentBasedDeduplication DeliveryStatusLogging \
      DisplayName FifoThroughputScope FifoTopic KmsMasterKeyId SignatureVersion Subscription \
      Tags TracingConfig
      AWS::SQS::Queue Arn QueueName QueueUrl ; ContentBasedDeduplication DeduplicationScope \
      DelaySeconds FifoQueue FifoThroughputLimit KmsDataKeyReusePeriodSeconds KmsMasterKeyId \
      MaximumMessageSize MessageRetentionPeriod ReceiveMessageWaitTimeSeconds \
      RedrivePolicy.deadLetterTargetArn RedrivePolicy.maxReceiveCount SqsManagedSseEnabled \
      Tags VisibilityTimeout
      AWS::SSM::Parameter Arn Type Value ; AllowedPattern DataType Description Name Policies Tier
      AWS::SecretsManager::Secret Id
      AWS::StepFunctions::StateMachine Arn Name StateMachineRevisionId
      AWS::WAFv2::WebACL Arn Capacity Id LabelNamespace
      AWS::WAFv2::WebACLAssociation
      """;

  private Attributes() {}

  /** The attributes of a type; empty for a type of which nothing is known here. */
  static Optional<String> line(String type) {
    int start = TABLE.indexOf("\n" + type + " ");
    if (start < 0) {
      start = TABLE.indexOf("\n" + type + "\n");
    }
    if (start < 0 || type.isEmpty()) {
      return Optional.empty();
    }
    int end = TABLE.indexOf('\n', start + 1);
    return Optional.of(TABLE.substring(start + 1 + type.length(), end).strip());
  }

  /** Whether a line has an attribute. */
  static boolean has(String line, String attribute) {
    return (" " + line + " ").contains(" " + attribute + " ");
  }

  /** The documented attributes of a line. */
  static List<String> documented(String line) {
    int more = line.indexOf(';');
    String documented = (more < 0 ? line : line.substring(0, more)).strip();
    return documented.isEmpty() ? List.of() : List.of(documented.split(" "));
  }
}
